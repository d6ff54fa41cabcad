import type { OddRelease } from '../history/release';

/**
 * Whose definitions the figures follow, as choices. Those of other products are as their documentation has them:
 * docs/metrics.md, "Profiles".
 */
export interface Profile {
  /** What has a lead time: each change, each that a pull request brought, or each commit (merges aside). */
  readonly leadTimeOf: 'changes' | 'pullRequests' | 'commits';
  /** Where it begins. */
  readonly leadTimeFrom: 'firstWork' | 'merge';
  readonly bots: 'leftOut' | 'counted';
  /** Releases whose changes have no lead times. */
  readonly oddReleases: readonly OddRelease[];
  /** What a frequency counts: releases, as a mean, or days with a release, as the median of the weeks. */
  readonly frequencyOf: 'releases' | 'releaseDays';
  /** What a reader is told it in; the figure itself is per week. */
  readonly frequencyPer: 'week' | 'day';
  /** Failures and recoveries in a history without releases. */
  readonly withoutReleases: 'byChange' | 'unknown';
}

export const PROFILE_NAMES = ['dora', 'datadog', 'devlake', 'gitlab'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const DORA: Profile = {
  leadTimeOf: 'changes',
  leadTimeFrom: 'firstWork',
  bots: 'leftOut',
  oddReleases: ['firstRelease', 'afterPause'],
  frequencyOf: 'releases',
  frequencyPer: 'week',
  withoutReleases: 'byChange',
};

const PRODUCT: Profile = { ...DORA, bots: 'counted', withoutReleases: 'unknown' };

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  dora: DORA,
  datadog: { ...PRODUCT, leadTimeOf: 'commits' },
  devlake: { ...PRODUCT, leadTimeOf: 'pullRequests', oddReleases: ['firstRelease'], frequencyOf: 'releaseDays' },
  gitlab: { ...PRODUCT, leadTimeOf: 'pullRequests', leadTimeFrom: 'merge', oddReleases: [], frequencyPer: 'day' },
};
