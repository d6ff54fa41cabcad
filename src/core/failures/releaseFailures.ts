import type { Arrival } from '../facts/arrival';
import type { History } from '../history/history';
import type { Failure } from './failure';
import { hotfixedAmong } from './hotfix';
import { rolledBack } from './rollback';
import type { Verdict } from './verdict';

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
  const ofReleases = [...hotfixedAmong(history.releases, failures), ...rolledBack(history, deployed)].map((failure) => ({
    ...failure,
    verdict: failure.verdict ?? verdictOn(failure, verdicts),
  }));
  return [...failures, ...ofReleases].toSorted((a, b) => a.failedAt - b.failedAt);
}

/** A verdict names the release, or the commit by the first digits of its name. */
function verdictOn({ failedIn, commit, change }: Failure, verdicts: readonly Verdict[]): Verdict | null {
  const isMeant = ({ failed }: Verdict) =>
    failed === failedIn?.name || (NAME.test(failed) && [commit, change.sha].some((sha) => sha.startsWith(failed)));
  return verdicts.find(isMeant) ?? null;
}

const NAME = /^[0-9a-f]{7,64}$/;
