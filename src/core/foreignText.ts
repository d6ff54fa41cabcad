/** UTF-16 code units. */
const LONGEST = 300;

/** Text that others wrote, as long as anybody would read it. */
export function shortened(text: string): string {
  // without the half of a character that the cut may leave
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

/** The same on one line and without its full stop, to be a part of a sentence of ours. */
export function asPhrase(text: string): string {
  return shortened(text)
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '');
}
