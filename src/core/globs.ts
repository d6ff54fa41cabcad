import picomatch from 'picomatch/posix';

/** Whether a path, as git writes it, is one of those that globs from the repository's root mean. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  return matcherOf(globs.map(withContents));
}

/** Whether a name is one of those that globs mean; without globs all are. */
export function nameMatcher(globs: readonly string[] | undefined): (name: string) => boolean {
  return globs === undefined ? () => true : matcherOf(globs);
}

/** Who names a folder (`services/api`, `services/*` with a slash at its end) means all that lies in it. */
export function withContents(glob: string): string {
  if (glob.endsWith('/')) return `${glob}**`;
  return WILDCARD.test(glob) ? glob : `${glob}/**`;
}

export const WILDCARD = /[*?[{]/;

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
