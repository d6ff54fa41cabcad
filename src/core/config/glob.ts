import * as v from 'valibot';
import { must } from './wording';

const pathMessage = must(
  "a glob of paths from the repository's root, like services/api/**, without a leading / or !, without \\ and ..",
);
const nameMessage = must('a name or a glob of names, like checkout-*');

/** A name between slashes is neither empty nor `.` nor `..`; at the end a slash may stand. */
const PATH_GLOB = /^(?!!)(?!\.{1,2}(?:\/|$))(?!.*\/(?:\/|\.{1,2}(?:\/|$)))[^/\\\r\n\t][^\\\r\n\t]{0,299}$/;
const NAME_GLOB = /^[^/!\\\s][^\\\s]{0,299}$/;

/** Of paths from the repository's root. */
export const pathGlob = v.pipe(v.string(pathMessage), v.regex(PATH_GLOB, pathMessage));

/** Of names: of tags, of SLOs. */
export const nameGlob = (message = nameMessage) => v.pipe(v.string(message), v.regex(NAME_GLOB, message));
