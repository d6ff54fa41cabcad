/** Stands in a message for the value that was found. */
export const FOUND = '{found}';

/** The message of a value that isn't what it must be. */
export function must(be: string): string {
  return `must be ${be}; found ${FOUND}`;
}

/** The message of a share that isn't one: says what was probably meant by 99.9. */
export function mustBeShare(be: string): (issue: { readonly input: unknown }) => string {
  const message = must(be);
  return ({ input }) =>
    typeof input === 'number' && input > 1 && input < 100
      ? `${message} (if that is a percentage, write ${Number((input / 100).toPrecision(12))})`
      : message;
}
