import type { Failure } from '../failures/failure';
import type { ChangeDetails } from '../history/details';
import { formatInstant } from '../time/instant';
import { isWithin, type Window } from '../time/window';
import type { Hint } from './report';

/** The failures of the window, newest first. */
export function reportedHints(failures: readonly Failure[], { subjects }: ChangeDetails, window: Window): Hint[] {
  return failures
    .filter(({ failedAt }) => isWithin(window, failedAt))
    .map((failure) => ({
      kind: failure.kind,
      failed: {
        sha: failure.change.sha,
        commit: failure.commit,
        release: failure.failedIn?.name ?? null,
        at: formatInstant(failure.failedAt),
      },
      repairedBy: {
        sha: failure.repair.sha,
        commit: failure.repairCommit,
        release: failure.repairedIn?.name ?? null,
        at: formatInstant(failure.repairedAt),
      },
      recoveryHours: failure.recovery,
      recoveryWithinDays: null,
      confidence: failure.confidence,
      precision: 0.99,
      caught: failure.caught,
      verdict: failure.verdict,
      evidence: evidenceOf(failure, subjects.get(failure.change.sha) ?? ''),
    }))
    .toReversed();
}

function evidenceOf({ change, repair, caught }: Failure, subject: string): string {
  const named = `“${subject}” (${shorten(change.sha)}) was reverted by ${shorten(repair.sha)}, which names it`;
  return caught ? `${named}, before it reached a release.` : `${named}.`;
}

function shorten(sha: string): string {
  return sha.slice(0, 8);
}
