import type { Failure } from './failure';
import type { Verdict } from './verdict';

const NAME = /^[0-9a-f]{7,64}$/i;
/** The fewest digits that name a commit. */
const SHORTEST = 7;

/** Gives a failure the first verdict that names it: its release, or its commit by the first digits of the name. */
export function judgedBy(verdicts: readonly Verdict[]): (failure: Failure) => Failure {
  const byRelease = new Map<string, number>();
  const byStart = new Map<string, number[]>();
  verdicts.forEach(({ failed }, place) => {
    if (!byRelease.has(failed)) byRelease.set(failed, place);
    if (!NAME.test(failed)) return;
    const start = failed.slice(0, SHORTEST).toLowerCase();
    byStart.set(start, [...(byStart.get(start) ?? []), place]);
  });
  const naming = (sha: string) =>
    (byStart.get(sha.slice(0, SHORTEST)) ?? []).filter((place) =>
      sha.startsWith(verdicts[place]?.failed.toLowerCase() ?? ''),
    );
  return (failure) => {
    const { commit, change, failedIn } = failure;
    const ofRelease = failedIn ? (byRelease.get(failedIn.name) ?? []) : [];
    const [first] = [ofRelease, naming(commit), naming(change.sha)].flat().toSorted((a, b) => a - b);
    const verdict = failure.verdict ?? verdicts[first ?? -1];
    return verdict ? { ...failure, verdict } : failure;
  };
}
