/** Somebody's word that a hint is wrong: what it names is no failure. */
export interface Verdict {
  /** The change's commit by at least 7 hex digits of its name, or a release by its name. */
  readonly failed: string;
  readonly reason: string | null;
  /** The team, in the shared file, or the user, privately. */
  readonly by: 'team' | 'user';
}

/** So many are kept, by the team and by a user for a repository. */
export const MOST_VERDICTS = 500;
/** Characters. */
export const LONGEST_REASON = 300;
