import { METRICS_SCHEMA } from '../../core/contract/metricsDocument';
import type { Problem } from '../../core/problem';

/** @param source The endpoint's id. @param what A phrase, without its full stop. */
export function badDocument(source: string, what: string): Problem {
  const fix = `Correct what the endpoint serves (${METRICS_SCHEMA}).`;
  return { code: 'badDocument', message: `${source}: ${what}.`, fix, source };
}
