import { hotspotCandidates } from '../code/hotspot';
import { PROFILES } from '../delivery/profile';
import type { Failure } from '../failures/failure';
import type { WantedDetails } from '../history/details';
import type { History } from '../history/history';
import { DAY } from '../time/instant';
import { isWithin, windowEnding } from '../time/window';
import { COMPARED } from '../trap/velocityTrap';
import { hintWindow } from './hintWindow';
import type { ReportOptions } from './reportOf';

/** Of the changes that the window lists, and of those that its hints name. */
export function wantedDetails(
  history: History,
  failures: readonly Failure[],
  { now, window: length, profile, scope }: ReportOptions,
): WantedDetails {
  const window = windowEnding(now, length);
  const hints = hintWindow(history, failures, window, PROFILES[profile]);
  const changes = history.changes.filter(({ mergedAt }) => isWithin(window, mergedAt)).map(({ sha }) => sha);
  const hinted = failures
    .filter(({ failedAt }) => isWithin(hints, failedAt))
    .flatMap(({ change, commit, repair, repairCommit }) => [change.sha, commit, repair.sha, repairCommit]);
  const compared = history.changes
    .filter(({ mergedAt }) => now - mergedAt <= Math.max(length, COMPARED + DAY))
    .map(({ sha }) => sha);
  // first figures come without lines, which take longer than all the rest
  const countsLines = history.facts.readSince === null && scope === null;
  return {
    subjects: [...new Set([...changes, ...hinted])],
    lines: countsLines ? compared : [],
    sizes: hotspotCandidates(history, window),
    tip: history.tip,
  };
}
