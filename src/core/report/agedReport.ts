import { staleAfter, staleSlo } from '../reliability/age';
import { policyOf } from '../reliability/budgetState';
import { worstFirst } from '../reliability/verdict';
import type { Duration } from '../time/duration';
import { type Instant, parseInstant } from '../time/instant';
import type { Report } from './report';

/**
 * The report as it may be shown at a later instant: figures of endpoints that nobody looked at again grow stale.
 * @param every From one look to the next; null where there is no next.
 */
export function agedReport(report: Report, now: Instant, every: Duration | null): Report {
  const generatedAt = parseInstant(report.generatedAt) ?? Number.NEGATIVE_INFINITY;
  if (now - generatedAt <= staleAfter(every)) return report;
  const aged = report.slos.map((slo) =>
    policyOf(slo.state) === 'unknown' ? slo : staleSlo(slo, `Nobody looked at it since ${report.generatedAt}.`),
  );
  return { ...report, slos: aged.toSorted(worstFirst) };
}
