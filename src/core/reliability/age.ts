import { HOUR, type Instant, parseInstant } from '../time/instant';
import type { Slo } from './slo';

/** Older than this, figures say nothing of now. */
const TOO_OLD = HOUR;

/**
 * The SLO, or if its figures are too old to judge by, the SLO as stale.
 * @param now By the clock of the endpoint that they are from.
 */
export function withAge(slo: Slo, now: Instant): Slo {
  if (slo.state === 'invalid' || slo.state === 'noData') return slo;
  const sampledAt = slo.sampledAt === null ? undefined : parseInstant(slo.sampledAt);
  const stale = (reason: string): Slo => ({ ...slo, state: 'stale', reason, alert: null, exhaustsAt: null });
  if (sampledAt === undefined) return stale('The endpoint does not say how old its figures are.');
  if (sampledAt - now > TOO_OLD)
    return stale(`Its figures say that they are of ${slo.sampledAt}, which is yet to come.`);
  if (now - sampledAt <= TOO_OLD) return slo;
  return stale(`Its figures are of ${slo.sampledAt}, over an hour ago.`);
}
