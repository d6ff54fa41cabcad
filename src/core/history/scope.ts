import picomatch from 'picomatch/posix';

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

/** Whether a path, as git writes it, belongs to the scope. */
export function pathMatcher({ paths }: Scope): (path: string) => boolean {
  return matcherOf(paths.map(withContents));
}

/** Whether a tag's name is one that releases the scope. */
export function tagMatcher({ tags }: Scope): (name: string) => boolean {
  return tags === undefined ? () => true : matcherOf([tags]);
}

/** Whether an SLO, by its id, is one of those that are named. */
export function sloMatcher({ slos }: { readonly slos?: readonly string[] | undefined }): (id: string) => boolean {
  return slos === undefined ? () => true : matcherOf(slos);
}

/** Who names a folder (`services/api`, `services/*` with a slash at its end) means all that lies in it. */
function withContents(path: string): string {
  if (path.endsWith('/')) return `${path}**`;
  return WILDCARD.test(path) ? path : `${path}/**`;
}

const WILDCARD = /[*?[{]/;

/**
 * Globs know `*` and `?` (within a name), `**` (across names), `[…]` and `{…,…}`; all else stands for itself. Case
 * matters on every platform, as it does to git; a leading dot is a character like any other.
 */
function matcherOf(globs: readonly string[]): (text: string) => boolean {
  const isMatch = picomatch(
    globs.map((glob) => glob.replace(/[()|+"]/g, '\\$&')),
    // a path may hold line breaks
    { dot: true, nonegate: true, noextglob: true, posix: true, flags: 's' },
  );
  return (text) => isMatch(text);
}
