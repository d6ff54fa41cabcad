import { asPhrase, shortened } from '../../../core/foreignText';
import type { Count } from '../../../core/reliability/reading';
import { type Instant, SECOND } from '../../../core/time/instant';
import { type Fields, isFields } from '../fields';

/** What one query gave. */
export type Sampled<T> =
  | { readonly state: 'sampled'; readonly sample: T }
  | { readonly state: 'empty' }
  /** An answer that can't be a count: one sentence. */
  | { readonly state: 'invalid'; readonly reason: string }
  /** The server could not answer this query: one sentence. */
  | { readonly state: 'unanswered'; readonly reason: string };

type Fault = Extract<Sampled<never>, { readonly reason: string }>;

export interface Sample {
  readonly at: Instant;
  /** As the server wrote it, NaN and infinities included. */
  readonly value: number;
}

/** Bad events may exceed the total by this share through rounding alone. */
const ROUNDING = 1e-6;

/** The fault that keeps a question's answers from being counts; undefined where there is none. */
export function faultIn<T>(all: readonly Sampled<T>[]): Extract<Sampled<T>, { reason: string }> | undefined {
  return all.find((sampled) => sampled.state === 'invalid' || sampled.state === 'unanswered');
}

/**
 * The one sample of an instant.
 * @param subject What was asked for: `errors over 6h`.
 */
export function onlySample(series: Sampled<readonly Sample[]>, subject: string): Sampled<Sample> {
  if (series.state !== 'sampled') return series;
  const [sample, ...others] = series.sample;
  if (!sample) return { state: 'empty' };
  if (others.length > 0)
    return invalid(`The query of ${subject} gave many samples in place of one number; wrap it in sum(increase(…)).`);
  return { state: 'sampled', sample };
}

/** The samples of the one series, oldest first. */
export function decodeSeries(body: unknown, subject: string): Sampled<readonly Sample[]> {
  if (!isFields(body)) return notPrometheus(subject);
  if (body['status'] === 'error') return refusal(body, subject);
  const { data } = body;
  if (body['status'] !== 'success' || !isFields(data)) return notPrometheus(subject);
  const { resultType, result } = data;
  if (!Array.isArray(result)) return notPrometheus(subject);
  if (resultType === 'scalar') return decodeValues([result], subject);
  if (resultType !== 'vector' && resultType !== 'matrix')
    return invalid(`The query of ${subject} gave text in place of a number.`);
  const [series, ...others] = result;
  if (series === undefined) return { state: 'empty' };
  if (others.length > 0) return severalSeries(result.length, subject);
  if (!isFields(series)) return notPrometheus(subject);
  return decodeValues(resultType === 'vector' ? [series['value']] : series['values'], subject);
}

export function severalSeries(count: number, subject: string): Sampled<never> {
  return invalid(`The query of ${subject} gave ${count} series; wrap it in sum(…).`);
}

export function tooLarge(subject: string): Sampled<never> {
  return invalid(`The query of ${subject} gave more than 8 MiB in place of one number; wrap it in sum(…).`);
}

/** Counts by instant of two series; null for what the server doesn't have. */
export function countOf(errors: number | null, total: number | null, subject: string): Count {
  if (total === null && !errors) return { state: 'absent' };
  const all = total ?? 0;
  // A series of errors begins with the first error; all events less the good ones may leave a rest below zero.
  const bad = errors === null || (errors < 0 && errors >= -all * ROUNDING) ? 0 : errors;
  for (const [name, value] of [
    ['errors', bad],
    ['total', all],
  ] as const) {
    if (!Number.isFinite(value))
      return invalid(`The query of ${name} over ${subject} gave ${value}, which is no count.`);
    if (value < 0) return invalid(`The query of ${name} over ${subject} gave ${value}: a count can't be negative.`);
  }
  if (bad > 0 && all === 0)
    return invalid(`There are errors (${bad}) but no events over ${subject}: the query of total leaves them out.`);
  if (bad > all * (1 + ROUNDING))
    return invalid(`Inconsistent: there are more errors (${bad}) than events (${all}) over ${subject}.`);
  return { state: 'counted', bad: Math.min(bad, all), total: all };
}

/** What the server says about an answer that is only a part of the whole. */
export function warningsIn(body: unknown): readonly string[] {
  if (!isFields(body) || body['status'] !== 'success') return [];
  const { warnings, isPartial } = body;
  const texts = Array.isArray(warnings)
    ? warnings
        .filter((text) => typeof text === 'string')
        .slice(0, 3)
        .map(shortened)
    : [];
  return isPartial === true ? [...texts, 'a part of the data is missing'] : texts;
}

/** Pairs of a time and a value. */
export function decodeValues(pairs: unknown, subject: string): Sampled<readonly Sample[]> {
  if (!Array.isArray(pairs)) return notPrometheus(subject);
  const samples: Sample[] = [];
  for (const pair of pairs) {
    const [seconds, text] = Array.isArray(pair) ? pair : [];
    if (typeof seconds !== 'number' || typeof text !== 'string') return notPrometheus(subject);
    samples.push({ at: Math.round(seconds * SECOND), value: numberOf(text) });
  }
  return { state: 'sampled', sample: samples };
}

/** Prometheus writes `+Inf`, which Number() doesn't read. */
export function numberOf(text: string): number {
  return Number(text.replace('Inf', 'Infinity'));
}

export function refusal({ errorType, error }: Fields, subject: string): Fault {
  const said = typeof error === 'string' ? `: ${asPhrase(error)}.` : '.';
  return errorType === 'timeout' || errorType === 'canceled' || errorType === 'unavailable' || errorType === 'internal'
    ? { state: 'unanswered', reason: `The query of ${subject} failed${said}` }
    : invalid(`The query of ${subject} was refused${said}`);
}

export function notPrometheus(subject: string): Fault {
  return { state: 'unanswered', reason: `The answer to the query of ${subject} is not what Prometheus answers.` };
}

function invalid(reason: string): { state: 'invalid'; reason: string } {
  return { state: 'invalid', reason };
}
