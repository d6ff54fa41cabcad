import * as v from 'valibot';
import { must, mustBeShare } from '../config/wording';
import { shortened } from '../foreignText';
import { WRITTEN_DURATION } from '../time/duration';
import { parseInstant } from '../time/instant';

/** A value that may be missing or null: unknown. */
export const unknownable = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(v.nullish(schema), v.description(description));

/** Some systems number what they have. */
export const id = v.pipe(
  v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.safeInteger())], must('text or a whole number')),
  v.description('Names the item; no other of its list has the same.'),
);

export const text = v.pipe(
  v.string(must('text')),
  v.transform((value) => (value === '' ? null : shortened(value))),
);

const timeMessage = must('an RFC 3339 time with a zone, like 2026-11-21T05:40:00Z');

export const timestamp = v.pipe(
  v.string(timeMessage),
  v.check((value) => parseInstant(value) !== undefined, timeMessage),
  v.metadata({ format: 'date-time' }),
);

const linkMessage = must('an http or https address');

/** Of a web page: what an editor may open. */
export const link = v.pipe(v.string(linkMessage), v.regex(/^https?:\/\//, linkMessage), v.url(linkMessage));

const amountMessage = must('a number of 0 at least');

/** A count, or a length of time in seconds. */
export const amount = v.pipe(v.number(amountMessage), v.finite(amountMessage), v.minValue(0, amountMessage));

const shareMessage = mustBeShare('a share from 0 to 1');

export const share = v.pipe(v.number(shareMessage), v.minValue(0, shareMessage), v.maxValue(1, shareMessage));

const remainingMessage = mustBeShare('a share of 1 at most');

export const remaining = v.pipe(
  v.number(remainingMessage),
  v.finite(remainingMessage),
  v.maxValue(1, remainingMessage),
);

const objectiveMessage = mustBeShare('between 0 and 1, like 0.999');

export const objective = v.pipe(
  v.number(objectiveMessage),
  v.gtValue(0, objectiveMessage),
  v.ltValue(1, objectiveMessage),
  v.description('The share of events that has to be good: 0.999, not 99.9.'),
);

const windowMessage = must('a number of seconds, 1 at least');

export const windowSeconds = v.pipe(v.number(windowMessage), v.finite(windowMessage), v.minValue(1, windowMessage));

export const burnRates = v.pipe(
  v.record(v.string(), v.nullable(amount), must('an object')),
  v.metadata({ propertyNames: { pattern: WRITTEN_DURATION.source } }),
);
