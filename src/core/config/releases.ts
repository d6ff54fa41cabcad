import * as v from 'valibot';
import { nameGlob } from './glob';
import { must } from './wording';

/** What counts as a release, as the shared file writes it. */
export const releasesSchema = v.strictObject(
  {
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
        v.description('The tags that release: v*, deploy-*. Without it, all that look like a version.'),
      ),
    ),
    prereleases: v.optional(
      v.pipe(v.boolean(must('true or false')), v.description('Whether pre-releases count as releases.')),
      false,
    ),
  },
  must('an object'),
);

export type ReleasesConfig = v.InferOutput<typeof releasesSchema>;
