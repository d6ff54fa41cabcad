import type { History } from '../history/history';
import { courseOf } from './course';
import { type FailureEvidence, undoneIn } from './evidence';
import type { Failure } from './failure';
import { type Finding, rankOfEvidence } from './finding';
import { statedFixesIn } from './fixes/statedFixes';
import { judgedBy } from './judged';
import { blamedIn } from './origins/blamed';
import { lookupIn } from './reverts/references';
import { revertedIn } from './reverts/reverted';
import { revertLinks } from './reverts/reverts';

/** What messages and patches tell of failures. */
export function findingsIn(history: History, overlaps: FailureEvidence['overlaps']): Finding[] {
  const lookup = lookupIn(history);
  const links = revertLinks(history, lookup, undoneIn(overlaps, history.facts.commits));
  return [...revertedIn(history, links), ...statedFixesIn(history, lookup)];
}

/**
 * The changes that failed, oldest failure first; each change fails once, by the best evidence and its first repair.
 * @param findings Of the same history and overlaps.
 */
export function failuresOf(
  history: History,
  { overlaps, traces, verdicts }: FailureEvidence,
  findings: readonly Finding[] = findingsIn(history, overlaps),
): Failure[] {
  const judge = judgedBy(verdicts);
  return bestOf(history, [...findings, ...blamedIn(history, traces)])
    .map((finding) => judge(failureOf(history, finding)))
    .filter(({ change, repair }) => history.holds(change) && history.holds(repair))
    .toSorted((a, b) => a.failedAt - b.failedAt);
}

/** One finding for each piece of work that failed, whichever of its cherry-picks is meant. */
function bestOf({ landing: { placeOf }, carriers: { picks } }: History, findings: readonly Finding[]): Finding[] {
  const firstPlaceOf = (row: number) =>
    (picks.get(row) ?? [row]).reduce((first, each) => {
      const place = placeOf(each);
      return place >= 0 && place < first ? place : first;
    }, placeOf(row));
  const best = new Map<number, Finding>();
  for (const finding of findings) {
    const { failed, repair } = finding;
    if (placeOf(failed) === placeOf(repair)) continue;
    const change = firstPlaceOf(failed);
    const other = best.get(change);
    if (!other || isBetter(finding, other)) best.set(change, finding);
  }
  return [...best.values()];

  function isBetter(one: Finding, other: Finding): boolean {
    return (rankOfEvidence(one) - rankOfEvidence(other) || placeOf(one.repair) - placeOf(other.repair)) < 0;
  }
}

function failureOf(history: History, { failed, repair, kind, ground, confidence }: Finding): Failure {
  const { commits } = history.facts;
  return {
    ...courseOf(history, failed, repair),
    ...{ kind, ground, confidence, verdict: null },
    commit: commits.shaOf(failed),
    repairCommit: commits.shaOf(repair),
  };
}
