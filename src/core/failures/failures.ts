import type { History } from '../history/history';
import { hoursBetween } from '../time/instant';
import { blamedIn } from './blamed';
import { type FailureEvidence, undoneIn } from './evidence';
import type { Failure, Landed } from './failure';
import { type Finding, rankOfEvidence } from './finding';
import { lookupIn } from './references';
import { revertedIn } from './reverted';
import { revertLinks } from './reverts';
import { statedFixesIn } from './statedFixes';
import type { Verdict } from './verdict';

/** The changes that failed, oldest failure first; each change fails once, by the best evidence and its first repair. */
export function failuresOf(history: History, { overlaps, traces, verdicts }: FailureEvidence): Failure[] {
  const lookup = lookupIn(history);
  const links = revertLinks(history, lookup, undoneIn(overlaps, history.facts.commits));
  const findings = [
    ...revertedIn(history, links),
    ...statedFixesIn(history, lookup),
    ...blamedIn(history, traces),
  ];
  return bestOf(history, findings)
    .map((finding) => judged(failureOf(history, finding), verdicts))
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

function failureOf(
  { facts: { commits }, landing, carriers, hasReleases }: History,
  { failed, repair: repaired, kind, ground, confidence }: Finding,
): Failure {
  const landedAt = (place: number): Landed => {
    const row = landing.mainline[place] ?? -1;
    return { sha: commits.shaOf(row), mergedAt: commits.committedAt(row) };
  };
  const [failedPlace, repairPlace] = [landing.placeOf(failed), landing.placeOf(repaired)];
  const [change, repair] = [landedAt(failedPlace), landedAt(repairPlace)];
  const failedIn = carriers.ofChangeAt(failedPlace) ?? null;
  const repairedIn = carriers.ofChangeAt(repairPlace) ?? null;
  const caught = hasReleases && (failedIn === null || failedIn === repairedIn);
  const byRelease = !caught && failedIn !== null;
  const failedAt = byRelease ? failedIn.releasedAt : change.mergedAt;
  const repairedAt = byRelease && repairedIn ? repairedIn.releasedAt : repair.mergedAt;
  const pending = byRelease && !repairedIn;
  return {
    ...{ kind, ground, confidence, change, repair },
    commit: landing.mainline[failedPlace] === failed ? change.sha : commits.shaOf(failed),
    repairCommit: landing.mainline[repairPlace] === repaired ? repair.sha : commits.shaOf(repaired),
    verdict: null,
    failedIn,
    repairedIn,
    caught,
    failedAt,
    repairedAt,
    recovery: pending || repairedAt < failedAt ? null : hoursBetween(failedAt, repairedAt),
  };
}

function judged(failure: Failure, verdicts: readonly Verdict[]): Failure {
  const { change, commit, failedIn } = failure;
  const verdict = verdicts.find(
    ({ failed }) =>
      failed === failedIn?.name ||
      (/^[0-9a-f]{7,}$/i.test(failed) && [change.sha, commit].some((sha) => sha.startsWith(failed.toLowerCase()))),
  );
  return verdict ? { ...failure, verdict } : failure;
}
