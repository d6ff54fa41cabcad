import * as v from 'valibot';
import { identifier } from './identifier';
import { must } from './wording';

const pathMessage = must(
  "a glob of paths from the repository's root, like services/api/**, without a leading / or !, without \\ and ..",
);
const tagsMessage = must("a glob of tags' names, like api/v*");

/** A name between slashes is neither empty nor `.` nor `..`; at the end a slash may stand. */
const PATH_GLOB = /^(?!!)(?!\.{1,2}(?:\/|$))(?!.*\/(?:\/|\.{1,2}(?:\/|$)))[^/\\\r\n\t][^\\\r\n\t]{0,299}$/;
const TAG_GLOB = /^[^/!\\\s][^\\\s]{0,299}$/;

/** A part of the repository that has figures of its own, as the shared file writes it. */
export const scopeSchema = v.strictObject(
  {
    id: v.pipe(identifier, v.description('Names the scope; no other in the file has the same.')),
    paths: v.pipe(
      v.array(v.pipe(v.string(pathMessage), v.regex(PATH_GLOB, pathMessage)), must('a list of globs')),
      v.minLength(1, 'must hold a glob'),
      v.maxLength(50, 'may hold 50 globs at most'),
      v.description('What belongs to the scope: services/api, services/*/src/**, {api,web}/**.'),
    ),
    tags: v.exactOptional(
      v.pipe(
        v.string(tagsMessage),
        v.regex(TAG_GLOB, tagsMessage),
        v.description('The tags that release the scope: api/v*, @shop/api@*. Without it, all that name releases.'),
      ),
    ),
  },
  must('an object'),
);

export type ScopeConfig = v.InferOutput<typeof scopeSchema>;
