import type { Problem } from '../problem';
import type { Duration } from '../time/duration';
import { type Instant, MINUTE } from '../time/instant';

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

/** Our now by an endpoint's clock, so that the ages of its figures are right whichever of the two is wrong. */
export function nowAt(source: string, clocks: readonly EndpointClock[], now: Instant): Instant {
  return now + (clocks.find((clock) => clock.source === source)?.ahead ?? 0);
}

/** None where the clocks agree. */
export function clockProblems({ source, ahead }: EndpointClock): readonly Problem[] {
  if (Math.abs(ahead) <= SKEW_TOLERANCE) return [];
  const minutes = Math.round(Math.abs(ahead) / MINUTE);
  return [
    {
      code: 'clockSkew',
      message: `${source}: its clock is ${minutes} min ${ahead > 0 ? 'ahead of' : 'behind'} the one here; ages are told by its own.`,
      fix: 'Set the clock of this machine, or that of the server.',
      source,
    },
  ];
}
