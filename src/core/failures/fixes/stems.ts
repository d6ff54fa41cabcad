const ADDRESS = /\bhttps?:\S+/g;
const CODE = /`[^`\n]*`/g;
const PLACEHOLDER = /^<[a-z]+>$/;
const ISSUE = /^#\d+\.?$/;
const NUMBER = /^v?\d[\d.]*$/;
/** Upper case inside, a dot or an underscore tell a name in code. */
const WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?:[-'/][A-Za-z][a-z]*)*$/;

/**
 * The words of a text without their endings, in lower case. `<code>`, `<issue>`, `<number>` and `<url>` stand for what is
 * no word.
 */
export function stemsOf(text: string): string[] {
  return text
    .replace(ADDRESS, ' <url> ')
    .replace(CODE, ' <code> ')
    .replaceAll('’', "'")
    .split(/[\s,;:()[\]{}"!?]+/)
    .map(stemOf)
    .filter((stem) => stem !== '');
}

function stemOf(token: string): string {
  if (PLACEHOLDER.test(token)) return token;
  if (ISSUE.test(token)) return '<issue>';
  const word = token.replace(/^['*.-]+/, '').replace(/['*.-]{1,40}$/, '');
  if (word === '') return '';
  if (NUMBER.test(word)) return '<number>';
  return WORD.test(word) ? withoutEnding(word.toLowerCase().replaceAll("'", '')) : '<code>';
}

/** So much of Porter's stemmer as commit messages need: crashes, crashed and crashing are one word. */
function withoutEnding(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^suia])s$/, '')
    .replace(/(?<=...)(?:ing|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=..)e$/, '');
}
