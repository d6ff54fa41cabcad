import type { Instant } from '../../core/time/instant';
import type { HttpLimits } from './http';

/** How an endpoint may be asked. */
export interface EndpointAccess extends HttpLimits {
  /** For the endpoint's own origin. */
  readonly token: string | null;
  /** "As if now were then"; null for now. */
  readonly asOf: Instant | null;
}
