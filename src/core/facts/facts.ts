import type { Release } from '../history/release';
import type { Instant } from '../time/instant';
import { type Arrival, arrivalsOf } from './arrival';
import { type AttributedIncident, attributed } from './attribution';
import { type ToldFacts, whyNotTold } from './toldFacts';

/** What endpoints told of users' fate, as of an instant. */
export interface Facts {
  /** What may have failed, oldest first. */
  readonly arrivals: readonly Arrival[];
  /** In the order they were told. */
  readonly incidents: readonly AttributedIncident[];
  /** Why no figure may be made of the incidents, as a sentence; null where one may. */
  readonly whyUnknown: string | null;
}

/** @param scope Incidents tell of services, not of parts of a repository. */
export function factsOf(
  releases: readonly Release[],
  told: ToldFacts,
  asOf: Instant,
  scope: object | null = null,
): Facts {
  const arrivals = arrivalsOf(releases, told.deployments, asOf);
  return {
    arrivals,
    incidents: attributed(told.incidents, arrivals, asOf),
    whyUnknown: scope ? 'Incidents are known of the whole repository alone.' : whyNotTold(told, asOf),
  };
}
