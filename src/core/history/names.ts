/** How messages write the object name of a commit: 7 to 64 hex digits, at times within a link to it. Group 1 has it. */
export const NAME = String.raw`(?:https?:\/\/\S{1,200}?\/(?:commits?|c|rev)\/)?\b([0-9a-f]{7,64})(?![\w-])`;

const QUOTES = String.raw`["'\x60<\[({]?`;
const FIRST = new RegExp(String.raw`\s{0,9}(?:commits?\b\s{0,9})?[:*-]?\s{0,9}${QUOTES}${NAME}`, 'iy');
/** What may stand between two of them: the title of the first, and a word that joins. */
const NEXT = new RegExp(
  String.raw`["'\x60>\])}]?(?:\s{0,9}\((?:"[^\0]{0,200}?"|[^()]{0,200})\))?(?:\s{0,9},|\s{1,9}(?:and|&)\b|\s{0,9},\s{0,9}and\b)\s{0,9}(?:commits?\s{1,9})?${QUOTES}${NAME}`,
  'iy',
);

/** As many references of a kind are kept of one message. */
export const MOST = 100;

/** The names that a list of them has which begins at a place of a text: `commit a ("Title"), b and c`. */
export function namesAt(text: string, at: number): string[] {
  const names: string[] = [];
  FIRST.lastIndex = at;
  for (let match = FIRST.exec(text); match && names.length < MOST; match = NEXT.exec(text)) {
    names.push((match[1] ?? '').toLowerCase());
    NEXT.lastIndex = match.index + match[0].length;
  }
  return names;
}

/** The names in all lists that follow what a pattern finds. @param introduction With the flag g. */
export function namesAfter(text: string, introduction: RegExp): string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(introduction)) {
    if (names.size >= MOST) break;
    for (const name of namesAt(text, match.index + match[0].length)) names.add(name);
  }
  return [...names].slice(0, MOST);
}
