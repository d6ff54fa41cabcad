import type { Problem } from '../problem';
import type { Duration } from '../time/duration';
import { HOUR, type Instant, MINUTE } from '../time/instant';

/** How an endpoint's clock differs from ours. */
export interface EndpointClock {
  /** The endpoint's id. */
  readonly source: string;
  /** Negative where it is behind ours. */
  readonly ahead: Duration;
}

/** @param reply When it was received by our clock, and what the endpoint's said; nothing where that is unknown. */
export function clockOf(
  source: string,
  { serverAt, receivedAt }: { readonly serverAt: Instant | null; readonly receivedAt: Instant },
): readonly EndpointClock[] {
  return serverAt === null ? [] : [{ source, ahead: serverAt - receivedAt }];
}

/** What requests take, and clocks that are nearly right, explain no more than this. */
export const SKEW_TOLERANCE: Duration = 2 * MINUTE;

/** What differs more is hardly a clock: an answer was kept on the way, or nothing is set right. */
const MOST_BELIEVED = HOUR;

/** Our now by an endpoint's clock, so that the ages of its figures are right whichever of the two is wrong. */
export function nowAt(source: string, clocks: readonly EndpointClock[], now: Instant): Instant {
  const { ahead = 0 } = clocks.find((clock) => clock.source === source) ?? {};
  return Math.abs(ahead) <= MOST_BELIEVED ? now + ahead : now;
}

/** None where the clocks agree. */
export function clockProblems({ source, ahead }: EndpointClock): readonly Problem[] {
  if (Math.abs(ahead) <= SKEW_TOLERANCE) return [];
  const isBelieved = Math.abs(ahead) <= MOST_BELIEVED;
  const length = isBelieved ? `${Math.round(Math.abs(ahead) / MINUTE)} min` : 'over an hour';
  const ages = isBelieved ? 'ages are told by its own' : 'ages are told by this one';
  return [
    {
      code: 'clockSkew',
      message: `${source}: its clock is ${length} ${ahead > 0 ? 'ahead of' : 'behind'} the one here; ${ages}.`,
      fix: 'Set the clock of this machine, or that of the server.',
      source,
    },
  ];
}
