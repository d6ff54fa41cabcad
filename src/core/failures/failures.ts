import type { History } from '../history/history';
import { courseOf } from './course';
import type { FailureEvidence } from './evidence';
import type { Failure } from './failure';
import { judged } from './judged';

/**
 * The changes that failed, oldest failure first; each change fails once.
 * A revert of a revert brings a change back: no failure, and it doesn't undo the first one.
 */
export function failuresOf(history: History, { verdicts }: FailureEvidence): Failure[] {
  const repairOf = new Map<number, number>();
  for (const [place, rows] of revertsByPlace(history)) {
    const reverts = rows.map((row) => ({ row, targets: revertedBy(history, row, place) }));
    const undone = new Set(reverts.flatMap(({ targets }) => targets));
    for (const { row, targets } of reverts) {
      // taken back before it landed
      if (undone.has(row)) continue;
      for (const target of targets) {
        const failed = history.landing.placeOf(target);
        if (failed !== place && !repairOf.has(failed) && !takesBack(history, target)) repairOf.set(failed, place);
      }
    }
  }
  return [...repairOf]
    .map(([failed, repair]) => judged(failureOf(history, failed, repair), verdicts))
    .filter(({ change, repair }) => history.holds(change) && history.holds(repair))
    .toSorted((a, b) => a.failedAt - b.failedAt);
}

/** The commits that state a revert and landed, by where, oldest first. */
function revertsByPlace({ facts: { commits }, landing: { placeOf } }: History): [number, number[]][] {
  const byPlace = new Map<number, number[]>();
  for (const [row, { reverts }] of commits.stated) {
    const place = placeOf(row);
    if (place < 0 || reverts.length === 0) continue;
    const sharing = byPlace.get(place);
    if (sharing) sharing.push(row);
    else byPlace.set(place, [row]);
  }
  return [...byPlace].toSorted(([a], [b]) => a - b);
}

/** The commits that a message names as reverted, where each name fits exactly one commit that has landed by then. */
function revertedBy({ facts: { commits }, landing }: History, row: number, place: number): number[] {
  const hasLanded = (target: number) => landing.placeOf(target) >= 0 && landing.placeOf(target) <= place;
  return (commits.stated.get(row)?.reverts ?? []).flatMap((reference) => {
    if (reference.by !== 'name') return [];
    const found = commits.rowsStartingWith(reference.name).filter(hasLanded);
    return found.length === 1 && found[0] !== row ? found : [];
  });
}

/** Whether a commit undoes something: a revert itself, or the merge of nothing but reverts. */
function takesBack({ facts: { commits }, landing }: History, row: number): boolean {
  const reverts = (each: number) => (commits.stated.get(each)?.reverts.length ?? 0) > 0;
  if (reverts(row)) return true;
  const place = landing.placeOf(row);
  if (landing.mainline[place] !== row) return false;
  const brought = [...landing.broughtAt(place)].filter((each) => !commits.isMerge(each));
  return brought.length > 0 && brought.every(reverts);
}

function failureOf(history: History, failed: number, repaired: number): Failure {
  const course = courseOf(history, failed, repaired);
  return {
    ...course,
    kind: 'reverted',
    commit: course.change.sha,
    repairCommit: course.repair.sha,
    ground: { by: 'name' },
    confidence: 'certain',
    verdict: null,
  };
}
