import pLimit from 'p-limit';
import { compared, type Difference } from './difference';
import { shortened } from './figures';
import type { PlainChange } from './plainChanges';
import type { PlainFacts } from './plainFacts';
import { plainGitLines } from './plainGit';

const AT_ONCE = 2;

/** Asks git itself for the commits and the first release of some changes, spread evenly over the whole history. */
export async function checkSample(folder: string, facts: PlainFacts, size: number): Promise<Difference[]> {
  const merges = facts.changes.filter(({ commit }) => commit.parents.length > 1);
  const limit = pLimit(AT_ONCE);
  const found = await Promise.all([
    ...spread(merges, size).map((change) => limit(() => askBrought(folder, change))),
    ...spread(facts.changes, size).map((change) => limit(() => askReleases(folder, change, facts))),
  ]);
  return found.flat();
}

async function askBrought(folder: string, { commit, brought }: PlainChange): Promise<Difference[]> {
  const [first = '', ...others] = commit.parents;
  const shas = await plainGitLines(folder, ['log', '--format=%H', ...others, `^${first}`, '--']);
  const expected = brought.map(({ sha }) => sha);
  return compared('commits by git log M^2 ^M^1', shortened(commit.sha), expected.toSorted(), shas.toSorted());
}

/** One `--contains` for each commit that was picked from it or that it was picked from: git lists what has any. */
async function askReleases(folder: string, { commit }: PlainChange, { first, releases }: PlainFacts) {
  const containing = first.groupOf(commit.sha).flatMap((sha) => ['--contains', sha]);
  const names = new Set(await plainGitLines(folder, ['tag', ...containing, '--format=%(refname:strip=2)']));
  const release = releases.find((each) => each.isFinal && each.names.some((name) => names.has(name)));
  const at = release?.at ?? Number.POSITIVE_INFINITY;
  return compared('first release by git tag --contains', shortened(commit.sha), first.ofCommit(commit.sha), at);
}

function spread<T>(items: readonly T[], size: number): T[] {
  const stride = Math.max(1, items.length / size);
  return Array.from({ length: Math.min(size, items.length) }, (_, i) => items[Math.floor(i * stride)]).filter(
    (item) => item !== undefined,
  );
}
