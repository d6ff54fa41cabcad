import type { Instant } from '../../core/time/instant';
import type { Exchange } from '../../http/exchange';

/** How an endpoint may be asked. */
export interface EndpointAccess {
  readonly exchange: Exchange;
  readonly signal: AbortSignal;
  /** "As if now were then"; null for now. */
  readonly asOf: Instant | null;
}
