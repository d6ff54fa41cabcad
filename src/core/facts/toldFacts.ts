import { DAY, formatInstant, type Instant } from '../time/instant';
import type { Deployment } from './deployment';
import type { Incident } from './incident';

/** What endpoints told of deployments and incidents. */
export interface ToldFacts {
  readonly incidents: readonly Incident[];
  readonly deployments: readonly Deployment[];
  readonly lists: readonly ToldList[];
}

/** A list that an endpoint gave, which may be empty: that nothing happened is told as well. */
export interface ToldList {
  readonly kind: 'incidents' | 'deployments' | 'pipelines';
  /** The endpoint's id. */
  readonly source: string;
  /** When it was right: as it says itself, else when it was asked for. */
  readonly sampledAt: Instant;
  /** It is invented, for show. */
  readonly demo: boolean;
}

/** What happened since is missing from a list that is older. */
const STALE = DAY;

export const NO_INCIDENTS_TOLD = 'No endpoint reports incidents.';
export const NO_PIPELINES_TOLD = 'No endpoint reports pipelines.';

/** Why nothing may be counted of what was told of a kind, as a sentence; null where it may. */
export function whyNotTold(
  { lists }: Pick<ToldFacts, 'lists'>,
  now: Instant,
  asked: 'incidents' | 'pipelines' = 'incidents',
): string | null {
  const told = lists.filter(({ kind }) => kind === asked);
  if (told.length === 0) return asked === 'incidents' ? NO_INCIDENTS_TOLD : NO_PIPELINES_TOLD;
  for (const { source, sampledAt, demo } of told) {
    if (demo) return `The ${asked} of "${source}" are invented, for show.`;
    if (now - sampledAt > STALE)
      return `The ${asked} of "${source}" are of ${formatInstant(sampledAt)}, over a day ago.`;
  }
  return null;
}
