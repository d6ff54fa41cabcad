import { hoursBetween, type Instant } from '../time/instant';
import type { Carriers } from './carrier';
import type { Change } from './change';
import type { Commits } from './commits';
import type { Landing } from './landing';
import type { Release } from './release';

/** A change, as its mainline commit tells of it. */
export type Landed = Pick<Change, 'sha' | 'mergedAt'>;

/** A change that was reverted (docs/metrics.md, "Change-failure hints"). */
export interface Failure {
  readonly change: Landed;
  readonly repair: Landed;
  /** The first release of each; null where none carries it. */
  readonly failedIn: Release | null;
  readonly repairedIn: Release | null;
  /** Undone before it reached users. */
  readonly caught: boolean;
  /** When users had the failure: its release, else its merge. */
  readonly failedAt: Instant;
  readonly repairedAt: Instant;
  /** Hours; null while the repair of a released change isn't released, and where clocks disagree. */
  readonly recovery: number | null;
}

/** What failures are found in. */
interface Grounds {
  readonly commits: Commits;
  readonly landing: Landing;
  readonly carriers: Carriers;
  readonly hasReleases: boolean;
}

/**
 * The changes that a later change reverted, oldest failure first; each change fails once.
 * A revert of a revert brings a change back: no failure, and it doesn't undo the first one.
 */
export function failuresOf(grounds: Grounds): Failure[] {
  const { commits, landing } = grounds;
  const repairOf = new Map<number, number>();
  for (const [place, rows] of revertsByPlace(commits, landing)) {
    const reverts = rows.map((row) => ({ row, targets: revertedBy(grounds, row, place) }));
    const undone = new Set(reverts.flatMap(({ targets }) => targets));
    for (const { row, targets } of reverts) {
      // taken back before it landed
      if (undone.has(row)) continue;
      for (const target of targets) {
        const failed = landing.placeOf(target);
        if (failed !== place && !repairOf.has(failed) && !takesBack(grounds, target)) repairOf.set(failed, place);
      }
    }
  }
  return [...repairOf]
    .map(([failed, repair]) => failureOf(grounds, failed, repair))
    .toSorted((a, b) => a.failedAt - b.failedAt);
}

/** The commits that state a revert and landed, by where, oldest first. */
function revertsByPlace(commits: Commits, { placeOf }: Landing): [number, number[]][] {
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
function revertedBy({ commits, landing }: Grounds, row: number, place: number): number[] {
  const hasLanded = (target: number) => landing.placeOf(target) >= 0 && landing.placeOf(target) <= place;
  return (commits.stated.get(row)?.reverts ?? []).flatMap((name) => {
    const found = commits.rowsStartingWith(name).filter(hasLanded);
    return found.length === 1 && found[0] !== row ? found : [];
  });
}

/** Whether a commit undoes something: a revert itself, or the merge of nothing but reverts. */
function takesBack({ commits, landing }: Grounds, row: number): boolean {
  const reverts = (each: number) => (commits.stated.get(each)?.reverts.length ?? 0) > 0;
  if (reverts(row)) return true;
  const place = landing.placeOf(row);
  if (landing.mainline[place] !== row) return false;
  const brought = [...landing.broughtAt(place)].filter((each) => !commits.isMerge(each));
  return brought.length > 0 && brought.every(reverts);
}

function failureOf({ commits, landing, carriers, hasReleases }: Grounds, failed: number, repaired: number): Failure {
  const landedAt = (place: number): Landed => {
    const row = landing.mainline[place] ?? -1;
    return { sha: commits.shaOf(row), mergedAt: commits.committedAt(row) };
  };
  const [change, repair] = [landedAt(failed), landedAt(repaired)];
  const failedIn = carriers.ofChangeAt(failed) ?? null;
  const repairedIn = carriers.ofChangeAt(repaired) ?? null;
  const caught = hasReleases && (failedIn === null || failedIn === repairedIn);
  const byRelease = !caught && failedIn !== null;
  const failedAt = byRelease ? failedIn.releasedAt : change.mergedAt;
  const repairedAt = byRelease && repairedIn ? repairedIn.releasedAt : repair.mergedAt;
  const pending = byRelease && !repairedIn;
  return {
    change,
    repair,
    failedIn,
    repairedIn,
    caught,
    failedAt,
    repairedAt,
    recovery: pending || repairedAt < failedAt ? null : hoursBetween(failedAt, repairedAt),
  };
}
