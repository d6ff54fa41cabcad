import type { Arrival } from '../../facts/arrival';
import type { History } from '../../history/history';
import type { Failure } from '../failure';
import { judgedBy } from '../judged';
import type { Verdict } from '../verdict';
import { hotfixedAmong } from './hotfix';
import { rolledBack } from './rollback';

/**
 * The failures of changes with those of releases that a hotfix or a return to an older release tells of, oldest first.
 * @param deployed Deployments, oldest first.
 */
export function withReleaseFailures(
  history: History,
  failures: readonly Failure[],
  deployed: readonly Arrival[],
  verdicts: readonly Verdict[],
): Failure[] {
  const ofReleases = [...hotfixedAmong(history.releases, failures), ...rolledBack(history, deployed)];
  return [...failures, ...ofReleases.map(judgedBy(verdicts))].toSorted((a, b) => a.failedAt - b.failedAt);
}
