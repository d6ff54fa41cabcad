import type { MaintenanceWindow } from '../../core/reliability/maintenance';
import type { KnownDays } from '../../core/reliability/past';
import type { Instant } from '../../core/time/instant';
import type { Exchange } from '../../http/exchange';

/** What was learnt of the days of objectives, by all that they depend on. */
export type PastMemory = Map<string, KnownDays>;

/** How an endpoint may be asked. */
export interface EndpointAccess {
  readonly exchange: Exchange;
  readonly signal: AbortSignal;
  /** "As if now were then"; null for now. */
  readonly asOf: Instant | null;
  /** The recent windows that burn rates are wanted over, as `windowText` writes them; without it, the usual ones. */
  readonly windows?: readonly string[];
  /** What was announced; without it, nothing. */
  readonly maintenance?: readonly MaintenanceWindow[];
  /** The days of objectives that were counted before, which those that are counted now are added to; without it, none. */
  readonly past?: PastMemory;
}
