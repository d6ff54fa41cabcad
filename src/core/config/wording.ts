/** Stands in a message for the value that was found. */
export const FOUND = '{found}';

/** The message of a value that isn't what it must be. */
export function must(be: string): string {
  return `must be ${be}; found ${FOUND}`;
}
