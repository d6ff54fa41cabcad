import { HOUR, type Instant, parseInstant } from '../time/instant';
import type { Slo } from './slo';

/** Older than this, figures say nothing of now. */
const TOO_OLD = HOUR;

/** The SLO, or if its figures are too old to judge by, the SLO as stale. */
export function withAge(slo: Slo, now: Instant): Slo {
  const sampledAt = slo.sampledAt === null ? undefined : parseInstant(slo.sampledAt);
  if (slo.state === 'invalid' || slo.state === 'noData' || sampledAt === undefined || now - sampledAt <= TOO_OLD)
    return slo;
  return { ...slo, state: 'stale', reason: `Its figures are of ${slo.sampledAt}, over an hour ago.`, exhaustsAt: null };
}
