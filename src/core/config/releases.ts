import * as v from 'valibot';
import { nameGlob } from './glob';
import { anObject } from './object';
import { must } from './wording';

/** What counts as a release, as the shared file writes it. */
export const releasesSchema = v.pipe(
  anObject({
    from: v.optional(
      v.pipe(
        v.picklist(['tags', 'changes'], must('tags or changes')),
        v.description('What releases: a tag, or (where each change goes live on its own) each change of the mainline.'),
      ),
      'tags',
    ),
    tags: v.exactOptional(
      v.pipe(
        nameGlob(must("a glob of tags' names, like v*")),
        v.description('The tags that release, whatever they say: v*, deploy-*. Without it, all that name a version.'),
        v.examples(['v*', 'deploy-*']),
      ),
    ),
    prereleases: v.optional(
      v.pipe(v.boolean(must('true or false')), v.description('Whether pre-releases count as releases.')),
      false,
    ),
  }),
  v.check(
    ({ from, tags, prereleases }) => from === 'tags' || (tags === undefined && !prereleases),
    'must not speak of tags or pre-releases where each change is a release',
  ),
);

export type ReleasesConfig = v.InferOutput<typeof releasesSchema>;
