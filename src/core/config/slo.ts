import * as v from 'valibot';
import { objective } from '../contract/values';
import type { Objective } from '../reliability/objective';
import { parseDuration, WRITTEN_DURATION } from '../time/duration';
import { DAY, HOUR, SECOND } from '../time/instant';
import { identifier } from './identifier';
import { anObject } from './object';
import { FOUND, must } from './wording';

const SHORTEST = HOUR;
const LONGEST = 366 * DAY;

const windowMessage = must('a length of time from 1h to 366d, like 30d or 6h');

const query = (what: string, example: string) =>
  v.pipe(
    v.string(must('a query')),
    v.maxLength(10_000, 'must be 10000 characters long at most'),
    v.regex(/\{\{window\}\}/, `must hold {{window}} where the length of time goes; found ${FOUND}`),
    v.description(`PromQL that counts ${what} over {{window}}, as one number: sum(increase(…[{{window}}])).`),
    v.examples([example]),
  );

/** One service level objective of a Prometheus endpoint, as the shared file writes it. */
export const sloSchema = anObject({
  id: v.pipe(identifier, v.description('Names the SLO; no other in the file has the same.')),
  service: v.exactOptional(
    v.pipe(
      v.string(must('a name')),
      v.nonEmpty(must('a name')),
      v.maxLength(300, 'must be 300 characters long at most'),
      v.description('The service that the SLO is about.'),
    ),
  ),
  objective: v.pipe(objective, v.examples([0.999, 0.99])),
  window: v.pipe(
    v.string(windowMessage),
    v.regex(WRITTEN_DURATION, windowMessage),
    v.check((text) => {
      const length = parseDuration(text);
      return length !== undefined && SHORTEST <= length && length <= LONGEST;
    }, windowMessage),
    v.description('The rolling window, from 1h to 366d: 30d, 4w, 6h.'),
    v.examples(['30d', '28d', '7d']),
  ),
  errors: query('the bad events', 'sum(increase(http_requests_total{code=~"5.."}[{{window}}]))'),
  total: query('all valid events', 'sum(increase(http_requests_total[{{window}}]))'),
});

export type SloConfig = v.InferOutput<typeof sloSchema>;

/** @param source The endpoint's id. */
export function objectiveOf(slo: SloConfig, source: string): Objective {
  return {
    id: slo.id,
    service: slo.service ?? null,
    source,
    target: slo.objective,
    windowSeconds: (parseDuration(slo.window) ?? Number.NaN) / SECOND,
    errors: slo.errors,
    total: slo.total,
  };
}
