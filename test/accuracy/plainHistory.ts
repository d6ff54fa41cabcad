import { linesOf, plainGit } from './plainGit';

/** Times are seconds since 1970. */
export interface PlainCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authored: number;
  readonly committed: number;
  readonly isBot: boolean;
  /** What it says it was cherry-picked from, as written. */
  readonly pickedFrom: readonly string[];
  /** None for merges. */
  readonly paths: readonly string[];
}

export interface PlainTag {
  readonly name: string;
  readonly sha: string;
  readonly at: number;
}

export interface PlainHistory {
  /** All that the mainline and the tags reach, children before their parents. */
  readonly commits: readonly PlainCommit[];
  readonly bySha: ReadonlyMap<string, PlainCommit>;
  /** The first-parent chain, newest first. */
  readonly mainline: readonly PlainCommit[];
  readonly tags: readonly PlainTag[];
}

const FORMAT = '--format=%H%x00%P%x00%at%x00%ct%x00%an <%ae>%x00%B%x00';
const FIELDS = 6;
const BOT = /\[bot\]|^(dependabot|renovate)\b|<(dependabot|renovate)\b/i;
/** At the start of a line, where git writes it; elsewhere it is quoted. */
const PICKED = /^\(cherry picked from commit ([0-9a-f]{7,64})\)/gim;

export function readPlainHistory(folder: string, mainline: string): PlainHistory {
  const marks = readTags(folder);
  const tips = [mainline, ...marks.map(({ sha }) => sha)];
  const commits = readCommits(folder, tips);
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const chain = linesOf(plainGit(folder, ['rev-list', '--first-parent', mainline, '--']));
  // old tags have no tagger
  const tags = marks.map((tag) => ({ ...tag, at: tag.at || (bySha.get(tag.sha)?.committed ?? 0) }));
  return { commits, bySha, mainline: chain.flatMap((sha) => bySha.get(sha) ?? []), tags };
}

function readCommits(folder: string, tips: readonly string[]): PlainCommit[] {
  const args = ['log', '--stdin', '--topo-order', '--name-only', '--no-renames', '--encoding=UTF-8', FORMAT];
  const tokens = plainGit(folder, args, `${tips.join('\n')}\n`).split('\0');
  return Array.from({ length: Math.floor(tokens.length / FIELDS) }, (_, i) => {
    const [first = '', parents = '', at, ct, author = '', message = '', next = ''] = tokens.slice(
      FIELDS * i,
      FIELDS * (i + 1) + 1,
    );
    const isLast = FIELDS * (i + 1) === tokens.length - 1;
    return {
      // the paths of a commit come before the name of the next
      sha: linesOf(first).at(-1) ?? '',
      paths: isLast ? linesOf(next) : linesOf(next).slice(0, -1),
      parents: parents.split(' ').filter((parent) => parent !== ''),
      authored: Number(at) || Number(ct),
      committed: Number(ct) || Number(at),
      isBot: BOT.test(author),
      pickedFrom: [...message.matchAll(PICKED)].map(([, name = '']) => name.toLowerCase()),
    };
  });
}

function readTags(folder: string): PlainTag[] {
  const times = new Map(
    linesOf(plainGit(folder, ['tag', '--format=%(creatordate:unix) %(refname)'])).map((line) => {
      const [at, ref = ''] = line.split(' ');
      return [ref, Number(at)];
    }),
  );
  // show-ref fails where it has nothing to show
  if (times.size === 0) return [];
  // `ref^{}` says what a tag object leads to in the end
  const targets = new Map(
    linesOf(plainGit(folder, ['show-ref', '--tags', '--dereference'])).map((line) => {
      const [sha = '', ref = ''] = line.split(' ');
      return [ref.replace(/\^\{\}$/, ''), sha];
    }),
  );
  const input = [...targets.values()].map((sha) => `${sha}\n`).join('');
  const isCommit = linesOf(plainGit(folder, ['cat-file', '--batch-check=%(objecttype)'], input)).map(
    (type) => type === 'commit',
  );
  return [...targets]
    .filter((_, i) => isCommit[i])
    .map(([ref, sha]) => ({ name: ref.replace('refs/tags/', ''), sha, at: times.get(ref) ?? 0 }));
}
