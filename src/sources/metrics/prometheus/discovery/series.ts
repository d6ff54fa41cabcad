import { shortened } from '../../../../core/foreignText';
import { type Instant, SECOND } from '../../../../core/time/instant';
import { type Fields, isFields } from '../../fields';
import { notPrometheus, numberOf, refusal, type Sampled } from '../answer';
import type { Labels } from './labels';

/** A series at one instant. */
export interface Series {
  /** Empty where a function has taken it. */
  readonly name: string;
  readonly labels: Labels;
  /** As the server wrote it, NaN and infinities included. */
  readonly value: number;
  readonly at: Instant;
}

export interface Vector {
  readonly series: readonly Series[];
  /** How many more there were than are looked at. */
  readonly left: number;
}

/** A series over a stretch of time. */
export interface Course {
  readonly labels: Labels;
  /** Oldest first. */
  readonly points: readonly { readonly at: Instant; readonly value: number }[];
}

const MOST_SERIES = 5000;
const MOST_POINTS = 11_000;
/** Servers that set a limit take thirty or forty. */
const MOST_LABELS = 100;

/** The series of an instant query; what isn't a series is passed over. */
export function decodeVector(body: unknown, subject: string): Sampled<Vector> {
  const result = resultOf(body, 'vector', subject);
  if (result.state !== 'sampled') return result;
  const series = result.sample.slice(0, MOST_SERIES).flatMap((item): Series[] => {
    const named = isFields(item) ? namedLabels(item) : undefined;
    const point = isFields(item) ? pointOf(item['value']) : undefined;
    return named && point ? [{ ...named, ...point }] : [];
  });
  return { state: 'sampled', sample: { series, left: Math.max(0, result.sample.length - MOST_SERIES) } };
}

/** The series of a range query. */
export function decodeCourses(body: unknown, subject: string): Sampled<readonly Course[]> {
  const result = resultOf(body, 'matrix', subject);
  if (result.state !== 'sampled') return result;
  const courses = result.sample.slice(0, MOST_SERIES).flatMap((item): Course[] => {
    const values = isFields(item) ? item['values'] : undefined;
    const named = isFields(item) ? namedLabels(item) : undefined;
    if (!named || !Array.isArray(values)) return [];
    return [{ labels: named.labels, points: values.slice(0, MOST_POINTS).flatMap((pair) => pointOf(pair) ?? []) }];
  });
  return { state: 'sampled', sample: courses };
}

function resultOf(body: unknown, type: 'vector' | 'matrix', subject: string): Sampled<readonly unknown[]> {
  if (!isFields(body)) return notPrometheus(subject);
  if (body['status'] === 'error') return refusal(body, subject);
  const { data } = body;
  if (body['status'] !== 'success' || !isFields(data)) return notPrometheus(subject);
  const { resultType, result } = data;
  if (resultType !== type || !Array.isArray(result)) return notPrometheus(subject);
  return { state: 'sampled', sample: result };
}

function namedLabels({ metric }: Fields): { name: string; labels: Labels } | undefined {
  if (!isFields(metric) || Object.keys(metric).length > MOST_LABELS) return undefined;
  const labels = new Map<string, string>();
  for (const [name, value] of Object.entries(metric)) if (typeof value === 'string') labels.set(name, shortened(value));
  const name = labels.get('__name__') ?? '';
  labels.delete('__name__');
  return { name, labels };
}

function pointOf(pair: unknown): { at: Instant; value: number } | undefined {
  const [seconds, text] = Array.isArray(pair) ? pair : [];
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || typeof text !== 'string') return undefined;
  return { at: Math.round(seconds * SECOND), value: numberOf(text) };
}
