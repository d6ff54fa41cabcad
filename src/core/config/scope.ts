import * as v from 'valibot';
import { nameGlob, pathGlob } from './glob';
import { identifier } from './identifier';
import { anObject } from './object';
import { must } from './wording';

/** A part of the repository that has figures of its own, as the shared file writes it. */
export const scopeSchema = anObject({
  id: v.pipe(identifier, v.description('Names the scope; no other in the file has the same.')),
  paths: v.pipe(
    v.array(pathGlob('services/api/**'), must('a list of globs')),
    v.minLength(1, 'must hold a glob'),
    v.maxLength(50, 'may hold 50 globs at most'),
    v.description('What belongs to the scope: services/api, services/*/src/**, {api,web}/**.'),
  ),
  tags: v.exactOptional(
    v.pipe(
      nameGlob(must("a glob of tags' names, like api/v*")),
      v.description('The tags that release the scope: api/v*, @shop/api@*. Without it, all that name releases.'),
    ),
  ),
  slos: v.exactOptional(
    v.pipe(
      v.array(nameGlob(), must('a list of names')),
      v.maxLength(100, 'may hold 100 names at most'),
      v.description('The SLOs of the scope by id, or globs of ids: checkout-*. Without it, all.'),
    ),
  ),
});

export type ScopeConfig = v.InferOutput<typeof scopeSchema>;
