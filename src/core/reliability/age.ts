import type { Duration } from '../time/duration';
import { type Instant, MINUTE, parseInstant } from '../time/instant';
import type { Slo } from './slo';

const SHORTEST = 15 * MINUTE;

/**
 * Figures that are older say nothing of now: three looks missed them, or they are older than 15 minutes where looks are
 * less apart than that, or nobody looks again.
 * @param every From one look at the endpoints to the next; null where there is no next.
 */
export function staleAfter(every: Duration | null): Duration {
  return Math.max(3 * (every ?? 0), SHORTEST);
}

/**
 * The SLO, or if its figures are too old to judge by, the SLO as stale.
 * @param now By the clock of the endpoint that they are from.
 * @param longest They may be as old as this.
 */
export function withAge(slo: Slo, now: Instant, longest: Duration = SHORTEST): Slo {
  if (slo.state === 'invalid' || slo.state === 'noData') return slo;
  const sampledAt = slo.sampledAt === null ? undefined : parseInstant(slo.sampledAt);
  const stale = (reason: string) => staleSlo(slo, reason);
  if (sampledAt === undefined) return stale('The endpoint does not say how old its figures are.');
  if (sampledAt - now > SHORTEST)
    return stale(`Its figures say that they are of ${slo.sampledAt}, which is yet to come.`);
  if (now - sampledAt <= longest) return slo;
  return stale(`Its figures are of ${slo.sampledAt}, over ${Math.round(longest / MINUTE)} min ago.`);
}

/** @param reason One sentence. */
export function staleSlo(slo: Slo, reason: string): Slo {
  return { ...slo, state: 'stale', reason, alert: null, exhaustsAt: null };
}
