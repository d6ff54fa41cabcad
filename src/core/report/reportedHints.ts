import type { Failure } from '../failures/failure';
import { precisionOf } from '../failures/precision';
import type { ChangeDetails } from '../history/details';
import type { History } from '../history/history';
import { formatInstant, type Instant } from '../time/instant';
import { isWithin, type Window } from '../time/window';
import { hintSentence } from './hintSentence';
import type { Hint } from './report';

/** The failures of the window, newest first. */
export function reportedHints(
  history: History,
  failures: readonly Failure[],
  { subjects }: ChangeDetails,
  window: Window,
): Hint[] {
  const { commits } = history.facts;
  const committedAt = (sha: string): Instant => commits.committedAt(commits.rowOf(sha));
  return failures
    .map((failure) => ({ failure, ...failedWhere(failure) }))
    .filter(({ at }) => isWithin(window, at))
    .toSorted((a, b) => b.at - a.at)
    .map(({ failure, release, at }) => ({
      kind: failure.kind,
      failed: { sha: failure.change.sha, commit: failure.commit, release, at: formatInstant(at) },
      repairedBy: {
        sha: failure.repair.sha,
        commit: failure.repairCommit,
        release: failure.repairedIn?.name ?? null,
        at: formatInstant(failure.repairedAt),
      },
      ...recoveryOf(failure),
      confidence: failure.confidence,
      precision: precisionOf(failure, committedAt(failure.repairCommit) - committedAt(failure.commit)),
      caught: failure.caught,
      verdict: failure.verdict,
      evidence: hintSentence(failure, history, subjects),
    }));
}

/** What is only possible is wrong too often to name the release that shipped it. */
function failedWhere({ change, confidence, failedIn, failedAt }: Failure): { release: string | null; at: Instant } {
  return confidence === 'possible'
    ? { release: null, at: change.mergedAt }
    : { release: failedIn?.name ?? null, at: failedAt };
}

/** Days. */
const BUCKETS = [1, 7, 30, 180];

/** Blame tells too little of one failure to say more than about how long it took. */
function recoveryOf({ ground, recovery }: Failure): Pick<Hint, 'recoveryHours' | 'recoveryWithinDays'> {
  if (ground.by !== 'blame') return { recoveryHours: recovery, recoveryWithinDays: null };
  const days = recovery === null ? Number.POSITIVE_INFINITY : recovery / 24;
  return { recoveryHours: null, recoveryWithinDays: BUCKETS.find((most) => days <= most) ?? null };
}
