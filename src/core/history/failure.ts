import { hoursBetween, type Instant } from '../time/instant';
import type { Change } from './change';
import type { Commit } from './commit';
import type { Release } from './release';

/** A change that was reverted (docs/metrics.md, "Change-failure hints"). */
export interface Failure {
  readonly change: Change;
  readonly repair: Change;
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

/**
 * The changes that a later change reverted, oldest failure first; each change fails once.
 * A revert of a revert brings a change back: no failure, and it doesn't undo the first one.
 */
export function failuresOf(
  changes: readonly Change[],
  releaseOf: ReadonlyMap<string, Release>,
  hasReleases: boolean,
): Failure[] {
  const landed = new Landed();
  const failures = new Map<Change, Failure>();
  for (const change of changes) {
    landed.add(change);
    const reverts = commitsOf(change).map((commit) => ({ commit, targets: landed.revertedBy(commit) }));
    const undone = new Set(reverts.flatMap(({ targets }) => targets));
    for (const { commit, targets } of reverts) {
      // taken back before it landed
      if (undone.has(commit)) continue;
      for (const target of targets) {
        const failed = landed.changeOf(target);
        if (!failed || failed === change || failures.has(failed) || takesBack(failed, target)) continue;
        failures.set(failed, failureOf(failed, change, releaseOf, hasReleases));
      }
    }
  }
  return [...failures.values()].toSorted((a, b) => a.failedAt - b.failedAt);
}

/** Whether the commit undoes something: a revert itself, or the merge of nothing but reverts. */
function takesBack({ commit, commits }: Change, target: Commit): boolean {
  const brought = target === commit ? commits.filter(({ parents }) => parents.length < 2) : [];
  return target.reverts.length > 0 || (brought.length > 0 && brought.every(({ reverts }) => reverts.length > 0));
}

function failureOf(
  change: Change,
  repair: Change,
  releaseOf: ReadonlyMap<string, Release>,
  hasReleases: boolean,
): Failure {
  const failedIn = releaseOf.get(change.sha) ?? null;
  const repairedIn = releaseOf.get(repair.sha) ?? null;
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

function commitsOf(change: Change): readonly Commit[] {
  return change.kind === 'merge' ? [...change.commits, change.commit] : change.commits;
}

/** What the mainline holds so far, found by full or shortened object name. */
class Landed {
  readonly #changeOf = new Map<string, Change>();
  readonly #byPrefix = new Map<string, Commit[]>();

  add(change: Change): void {
    for (const commit of commitsOf(change)) this.#remember(commit, change);
  }

  changeOf(commit: Commit): Change | undefined {
    return this.#changeOf.get(commit.sha);
  }

  /** The commits that a message names as reverted, where each name fits exactly one commit that has landed. */
  revertedBy(commit: Commit): Commit[] {
    return commit.reverts.flatMap((name) => {
      const found = (this.#byPrefix.get(name.slice(0, PREFIX)) ?? []).filter(({ sha }) => sha.startsWith(name));
      return found.length === 1 && found[0] !== commit ? found : [];
    });
  }

  #remember(commit: Commit, change: Change): void {
    this.#changeOf.set(commit.sha, change);
    const prefix = commit.sha.slice(0, PREFIX);
    const sharing = this.#byPrefix.get(prefix);
    if (sharing) sharing.push(commit);
    else this.#byPrefix.set(prefix, [commit]);
  }
}

/** Object names that share so many digits are few. */
const PREFIX = 4;
