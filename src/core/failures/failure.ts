import type { Change } from '../history/change';
import type { Release } from '../history/release';
import { DAY, type Instant } from '../time/instant';
import type { Confidence } from './confidence';
import type { Tier } from './origins/origin';
import type { Verdict } from './verdict';

/** A change, as its mainline commit tells of it. */
export type Landed = Pick<Change, 'sha' | 'mergedAt'>;

/**
 * reverted: taken back. fixed: a later change repairs it. hotfixed: a release that followed at once repairs its release.
 * rolledBack: users got an older version again.
 */
export type FailureKind = 'reverted' | 'fixed' | 'hotfixed' | 'rolledBack';

/** What tells that a change failed. */
export type Ground =
  /** A message names the commit that it takes back: its object name, its pull request or its subject. */
  | { readonly by: 'name' | 'number' | 'title' }
  /** So much (0 to 1) of what it did was undone line by line. */
  | { readonly by: 'patch'; readonly overlap: number }
  /** A message names the commit that it repairs: in a trailer, or in a sentence. */
  | { readonly by: 'trailer' | 'sentence' }
  /** So many of the lines that a fix removed were last written by the commit. */
  | { readonly by: 'blame'; readonly tier: Tier; readonly lines: number; readonly of: number }
  /** A quick release carried what repairs the release before it. */
  | { readonly by: 'hotfix'; readonly repair: Ground }
  /** A tag or a deployment returned to this older release. */
  | { readonly by: 'rollback'; readonly to: string };

/** A change that failed, by what git alone tells (docs/metrics.md, "Change-failure hints"). */
export interface Failure {
  readonly kind: FailureKind;
  readonly change: Landed;
  readonly repair: Landed;
  /** The very commits, of which the changes may have brought several. */
  readonly commit: string;
  readonly repairCommit: string;
  readonly ground: Ground;
  readonly confidence: Confidence;
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
  /** Somebody judged that it is none; it counts in no figure. */
  readonly verdict: Verdict | null;
}

/** When it was known that it failed: with its repair. */
export function knownAt({ kind, repair, repairedAt }: Failure): Instant {
  return kind === 'rolledBack' ? repairedAt : repair.mergedAt;
}

/** Its time tells how old a bug grew before anybody minded, and nothing of the team's changes or repairs of these months. */
export function isLatent(failure: Failure): boolean {
  return knownAt(failure) - failure.failedAt > 180 * DAY;
}

/** Those that figures count: blame alone is no proof, and nobody judged them to be none. */
export function counting(failures: readonly Failure[]): Failure[] {
  return failures.filter(({ verdict, kind, confidence }) => {
    if (verdict !== null) return false;
    return kind === 'hotfixed' || confidence === 'stated' || confidence === 'certain';
  });
}
