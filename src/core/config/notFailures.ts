import * as v from 'valibot';
import { LONGEST_REASON, type Verdict } from '../failures/verdict';
import { anObject } from './object';
import { must } from './wording';

const failedMessage = must('a commit by at least 7 hex digits of its name, or a release by its name');

/** A hint that the team judged to be none, as the shared file writes it. */
export const notFailureSchema = anObject({
  failed: v.pipe(
    v.string(failedMessage),
    // what git allows in the name of a tag
    v.regex(/^[^-\s~^:?*[\\][^\s~^:?*[\\]{0,299}$/, failedMessage),
    v.description('The commit by at least 7 hex digits of its name, or the release by its name.'),
    v.examples(['1a2b3c4d', 'v1.8.2']),
  ),
  reason: v.exactOptional(
    v.pipe(
      v.string(must('text')),
      v.maxLength(LONGEST_REASON, `must be ${LONGEST_REASON} characters long at most`),
      v.description('Why it is no failure, for the reader.'),
    ),
  ),
});

export type NotFailureConfig = v.InferOutput<typeof notFailureSchema>;

export function verdictsOf(written: readonly NotFailureConfig[]): Verdict[] {
  return written.map(({ failed, reason }) => ({ failed, reason: reason ?? null, by: 'team' }));
}
