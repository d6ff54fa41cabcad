import type { Scope } from './scope';

/** What counts as a release. */
export interface ReleaseRules {
  /** Where each change goes live on its own, each is a release. */
  readonly from: 'tags' | 'changes';
  /** A glob of tags' names: what it means is a release, whatever it's called. Without it, what names a version is. */
  readonly tags?: string;
  /** Whether pre-releases count as releases. */
  readonly prereleases: boolean;
}

export const VERSION_TAGS: ReleaseRules = { from: 'tags', prereleases: false };

/** A scope's own tags come before what releases the repository. */
export function rulesWithin(scope: Scope | null, rules: ReleaseRules): ReleaseRules {
  if (scope?.tags === undefined) return rules;
  const { prereleases } = rules;
  return { from: 'tags', prereleases, ...(rules.tags !== undefined && { tags: scope.tags }) };
}
