import type { Report } from '../../src/core/report/report';
import type { MeasureRequest } from '../../src/core/report/request';
import { DAY } from '../../src/core/time/instant';
import { reportOf } from './reporting';
import type { Repository } from './repository';

export interface ToldHints {
  readonly report: Report;
  /** What failed and what repaired it, the newest first: `Add login < Fix login (fixed, likely)`. */
  readonly hints: readonly string[];
}

/** What a repository's whole history tells of failures, soon after its last commit. */
export async function toldHints(
  repo: Repository,
  options: Partial<Pick<MeasureRequest, 'keep' | 'origins'>> = {},
): Promise<ToldHints> {
  const log = await repo.git('log', '--all', '--format=%H %ct %s');
  const commits = log.split('\n').map((line) => line.split(' '));
  const subjects = new Map(commits.map(([sha = '', , ...words]) => [sha, words.join(' ').slice(0, 60)]));
  const asOf = Math.max(...commits.map(([, seconds]) => Number(seconds) * 1000)) + DAY;
  const report = await reportOf(repo.path, { asOf, ...options });
  const hints = report.hints.map(({ failed, repairedBy, kind, confidence }) => {
    const [change, repair] = [failed, repairedBy].map(({ commit }) => subjects.get(commit));
    return `${change} < ${repair} (${kind}, ${confidence})`;
  });
  return { report, hints };
}

export const WITH_BLAME = { origins: { secondsADay: null } };
