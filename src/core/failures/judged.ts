import type { Failure } from './failure';
import type { Verdict } from './verdict';

const NAME = /^[0-9a-f]{7,64}$/i;

/** The failure with the verdict that names it: its release, or its commit by the first digits of the name. */
export function judged(failure: Failure, verdicts: readonly Verdict[]): Failure {
  const { commit, change, failedIn } = failure;
  const isMeant = ({ failed }: Verdict) =>
    failed === failedIn?.name ||
    (NAME.test(failed) && [commit, change.sha].some((sha) => sha.startsWith(failed.toLowerCase())));
  const verdict = failure.verdict ?? verdicts.find(isMeant);
  return verdict ? { ...failure, verdict } : failure;
}
