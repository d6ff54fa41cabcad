import * as v from 'valibot';
import { must } from './wording';

/** A name between slashes is neither empty nor `.` nor `..`; at the end a slash may stand. */
const PATH_GLOB = /^(?!!)(?!\.{1,2}(?:\/|$))(?!.*\/(?:\/|\.{1,2}(?:\/|$)))[^/\\\r\n\t][^\\\r\n\t]{0,299}$/;
const NAME_GLOB = /^[^/!\\\s][^\\\s]{0,299}$/;

/** Of paths from the repository's root. */
export function pathGlob(example: string) {
  const message = must(
    `a glob of paths from the repository's root, like ${example}, without a leading / or !, without \\ and ..`,
  );
  return v.pipe(v.string(message), v.regex(PATH_GLOB, message));
}

/** Of names: of tags, of SLOs. */
export function nameGlob(message = must('a name or a glob of names, like checkout-*')) {
  return v.pipe(v.string(message), v.regex(NAME_GLOB, message));
}
