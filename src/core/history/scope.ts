/** A part of a repository: the paths that belong to it and the tags that release it. */
export interface Scope {
  readonly id: string;
  /** Globs from the repository's root. */
  readonly paths: readonly string[];
  /** A glob of tags' names; without it all tags release the scope. */
  readonly tags?: string;
  /** Globs of SLOs' ids; without it all concern the scope. */
  readonly slos?: readonly string[];
}
