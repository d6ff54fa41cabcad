import { type Objective, queryOver, windowText } from '../../../core/reliability/objective';
import type { Duration } from '../../../core/time/duration';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../core/time/instant';

/** A query, and what it is about: `errors over 6h`. */
export interface Question {
  readonly query: string;
  readonly subject: string;
}

/** At which instant, or over which, a server evaluates what it is asked. */
export type Evaluation =
  /** Null leaves the time to the server: a client's clock that is ahead would find nothing. */
  | { readonly kind: 'instant'; readonly time: Instant | null }
  | { readonly kind: 'range'; readonly startAt: Instant; readonly endAt: Instant; readonly step: Duration };

/** A query as a request to the Prometheus HTTP API. */
export interface QueryRequest {
  readonly path: '/api/v1/query' | '/api/v1/query_range';
  readonly form: Readonly<Record<string, string>>;
}

/** Of the rules that the server evaluates: a GET. */
export interface RulesRequest {
  readonly path: '/api/v1/rules';
  readonly form: null;
  readonly search: string;
}

export type PrometheusRequest = QueryRequest | RulesRequest;

/** The server gives up before the client does, so that it can say why. */
const SERVER_TIMEOUT = '10s';

export function requestOf(query: string, evaluation: Evaluation): QueryRequest {
  const form = { query, timeout: SERVER_TIMEOUT };
  switch (evaluation.kind) {
    case 'instant': {
      const { time } = evaluation;
      return { path: '/api/v1/query', form: { ...form, ...(time !== null && { time: seconds(time) }) } };
    }
    case 'range': {
      const { startAt, endAt, step } = evaluation;
      const range = { start: seconds(startAt), end: seconds(endAt), step: String(step / SECOND) };
      // VictoriaMetrics would move the instants to where its cache has them
      return { path: '/api/v1/query_range', form: { ...form, ...range, nocache: '1' } };
    }
  }
}

/** What counts over one window: its errors, then its total. */
export function countQuestions(objective: Objective, window: string): readonly [Question, Question] {
  const question = (kind: 'errors' | 'total') => ({
    query: queryOver(objective[kind], window),
    subject: `${kind} over ${window}`,
  });
  return [question('errors'), question('total')];
}

/** A window cut into equal steps, and what to ask of them. */
export interface Course {
  readonly questions: readonly [Question, Question];
  /** The steps' ends, oldest first. */
  readonly ends: readonly Instant[];
  readonly step: Duration;
  readonly evaluation: Evaluation;
}

/**
 * The shortest of these that cuts a window into no more steps than that: enough for a chart, and from a day of steps
 * of an hour on also for alerts. None is under five minutes, as a rate needs two samples.
 */
const STEPS: readonly (readonly [step: Duration, most: number])[] = [
  ...[5, 10, 15, 20, 30].map((minutes) => [minutes * MINUTE, 120] as const),
  ...[1, 2, 3, 6, 12].map((hours) => [hours * HOUR, 720] as const),
  [DAY, 720],
];

/** The window that ends at an instant by the server's clock, in steps that tile it: of an hour, where it is 30 days. */
export function courseOf(objective: Objective, endAt: Instant): Course {
  const window = objective.windowSeconds * SECOND;
  const [length] = STEPS.find(([step, most]) => window / step <= most) ?? [DAY];
  const steps = Math.max(1, Math.floor(window / length));
  const step = Math.floor(window / steps);
  const ends = Array.from({ length: steps }, (_, index) => endAt - (steps - 1 - index) * step);
  const question = (kind: 'errors' | 'total') => ({
    query: queryOver(objective[kind], windowText(step / SECOND)),
    subject: `${kind} over the course of the window`,
  });
  return {
    questions: [question('errors'), question('total')],
    ends,
    step,
    evaluation: { kind: 'range', startAt: endAt - (steps - 1) * step, endAt, step },
  };
}

function seconds(at: Instant): string {
  return String(at / SECOND);
}
