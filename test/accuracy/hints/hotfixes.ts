import { parseArgs } from 'node:util';
import type { Failure } from '../../../src/core/failures/failure';
import { failuresOf } from '../../../src/core/failures/failures';
import { traceableCommits } from '../../../src/core/failures/origins/traceable';
import { followUpsAmong } from '../../../src/core/failures/releases/followUps';
import { hotfixedAmong } from '../../../src/core/failures/releases/hotfix';
import { hoursBetween, parseInstant } from '../../../src/core/time/instant';
import { traceCommits } from '../../../src/sources/git/traces';
import { type Look, lookAt, overlapsIn } from './look';

// npm run accuracy -- hotfixes [--since 2018-01-01T00:00:00Z] PATH …: the hotfixes that the product finds, for judging
// by hand (docs/hotfix-audit.md).

/** Commits of one release; of a larger one the first are enough. */
const MOST_TRACED = 40;

/** Prints a line for each: repository, release that failed, hotfix, hours between them, evidence, the two commits. */
export async function hotfixes(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { since: { type: 'string', default: '1970-01-01T00:00:00Z' } },
  });
  const since = parseInstant(values.since);
  if (since === undefined || positionals.length === 0) {
    console.error('npm run accuracy -- hotfixes [--since INSTANT] PATH …');
    return 2;
  }
  for (const folder of positionals) {
    const look = await lookAt(folder, () => {});
    const found = await hotfixesIn(look, since);
    console.error(`${folder}: ${found.length} hotfixes of ${look.history.releases.length} releases`);
    for (const failure of found) console.log([folder, ...cellsOf(failure)].join('\t'));
  }
  return 0;
}

async function hotfixesIn(look: Look, since: number): Promise<Failure[]> {
  const { git, history } = look;
  const { commits } = history.facts;
  const quick = followUpsAmong(history.releases).filter(({ release }) => release.releasedAt >= since);
  const left = new Map(quick.map(({ release }) => [release, MOST_TRACED]));
  const shas = traceableCommits(history, Number.NEGATIVE_INFINITY).filter((sha) => {
    const release = history.carriers.ofCommit(commits.rowOf(sha));
    const more = release && left.get(release);
    if (release && more) left.set(release, more - 1);
    return Boolean(more);
  });
  const { traces } = await traceCommits(git, commits, shas, { known: new Map(), onTraced() {} });
  const failures = failuresOf(history, { overlaps: await overlapsIn(look), traces, verdicts: [] });
  return hotfixedAmong(history.releases, failures).filter(({ repairedAt }) => repairedAt >= since);
}

function cellsOf({ failedIn, repairedIn, ground, confidence, commit, repairCommit }: Failure): string[] {
  const by = ground.by === 'hotfix' ? ground.repair.by : ground.by;
  const hours = failedIn && repairedIn ? hoursBetween(failedIn.releasedAt, repairedIn.releasedAt).toFixed(1) : '';
  return [failedIn?.name ?? '', repairedIn?.name ?? '', hours, `${confidence}, ${by}`, commit, repairCommit];
}
