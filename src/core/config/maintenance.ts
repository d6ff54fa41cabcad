import * as v from 'valibot';
import type { MaintenanceWindow } from '../reliability/maintenance';
import { parseInstant } from '../time/instant';
import { nameGlob } from './glob';
import { anObject } from './object';
import { must } from './wording';

const instantMessage = must('an RFC 3339 instant with a zone, like 2026-11-21T22:00:00Z');

const instant = v.pipe(
  v.string(instantMessage),
  v.check((text) => parseInstant(text) !== undefined, instantMessage),
);

/** A stretch of time whose errors were agreed on beforehand, as the shared file writes it. */
export const maintenanceSchema = v.pipe(
  anObject({
    from: v.pipe(instant, v.description('When it begins.'), v.examples(['2026-11-21T22:00:00Z'])),
    to: v.pipe(instant, v.description('When it ends.'), v.examples(['2026-11-22T02:00:00Z'])),
    reason: v.exactOptional(
      v.pipe(
        v.string(must('text')),
        v.maxLength(300, 'must be 300 characters long at most'),
        v.description('What is done, for the reader.'),
      ),
    ),
    slos: v.exactOptional(
      v.pipe(
        v.array(nameGlob(), must('a list of names')),
        v.description('The SLOs that it concerns by id, or globs of ids. Without it, all.'),
      ),
    ),
  }),
  v.check(({ from, to }) => (parseInstant(from) ?? 0) < (parseInstant(to) ?? 0), 'must end after it begins'),
);

export type MaintenanceConfig = v.InferOutput<typeof maintenanceSchema>;

export function maintenanceOf(written: readonly MaintenanceConfig[]): readonly MaintenanceWindow[] {
  return written.map(({ from, to, reason, slos }) => ({
    startAt: parseInstant(from) ?? 0,
    endAt: parseInstant(to) ?? 0,
    reason: reason ?? null,
    ...(slos && { slos }),
  }));
}
