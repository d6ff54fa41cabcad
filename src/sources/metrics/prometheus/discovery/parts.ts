import { grouped } from '../../grouped';
import { keyOf } from './found';
import { type Labels, without } from './labels';

/** Says of a series which of several questions it answers. */
const MARK = 'momentum_part';

/** One of the questions that are asked with one query. */
export interface Part {
  /** Tells its answers from those of the others. */
  readonly mark: string;
  /** PromQL. */
  readonly expression: string;
}

/** One query that answers all of them. */
export function unionOf(parts: readonly Part[]): string {
  return parts
    .map(({ mark, expression }) => `label_replace(${expression}, "${MARK}", ${JSON.stringify(mark)}, "", "")`)
    .join(' or ');
}

/** What a question gave for the objective of these labels. */
export type Answers<T> = (mark: string, labels: Labels) => T | undefined;

/** @param given Series as they came, with what each of them says. */
export function answersIn<T>(given: readonly { readonly labels: Labels; readonly says: T }[]): Answers<T> {
  const keyed = new Map(
    given.map(({ labels, says }) => [`${labels.get(MARK) ?? ''}${keyOf(without(labels, [MARK]))}`, says]),
  );
  return (mark, labels) => keyed.get(`${mark}${keyOf(labels)}`);
}

/** Answers by the mark of their question, without it. */
export function byMark<T extends { readonly labels: Labels }>(given: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const marks = grouped(given, ({ labels }) => labels.get(MARK) ?? '');
  const unmarked = (one: T): T => ({ ...one, labels: without(one.labels, [MARK]) });
  return new Map([...marks].map(([mark, marked]) => [mark, marked.map(unmarked)]));
}
