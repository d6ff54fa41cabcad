/** How messages write the object name of a commit: 7 to 64 hex digits, at times within a link to it. Group 1 has it. */
const NAME = String.raw`(?:https?:\/\/\S{1,200}?\/(?:commits?|c|rev)\/)?\b([0-9a-f]{7,64})(?![\w-])`;

const QUOTE = String.raw`["'\x60<\[({]?`;
const FIRST = new RegExp(String.raw`\s{0,9}(?:commits?\b\s{0,9})?[:*-]?\s{0,9}${QUOTE}${NAME}`, 'iy');
/** What may stand between two of them: the title of the first, and a word that joins. */
const NEXT = new RegExp(
  String.raw`["'\x60>\])}]?(?:\s{0,9}\((?:"[^\0]{0,200}?"|[^()]{0,200})\))?(?:\s{0,9},|\s{1,9}(?:and|&)\b|\s{0,9},\s{0,9}and\b)\s{0,9}(?:commits?\s{1,9})?${QUOTE}${NAME}`,
  'iy',
);

/** As many references of a kind are kept of one message. */
export const MOST = 100;
const MOST_SPANS = 500;

/** The names that a list of them has which begins at a place of a text: `commit a ("Title"), b and c`. */
function namesAt(text: string, at: number): string[] {
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

/** Part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 7;
const LONGEST = 64;
const HEX = kindOf(/[0-9a-f]/i);
const WORD = kindOf(/[\w-]/);
const LINK = /\/(?:commits?|c|rev)\/$/;

/** Where a text has what may be names, linear in its length: no digit is looked at that can't belong to one. */
export function namesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = SHORTEST - 1; i < text.length && spans.length < MOST_SPANS; i += SHORTEST) {
    if (HEX[text.charCodeAt(i)] !== 1) continue;
    let start = i;
    while (start > 0 && HEX[text.charCodeAt(start - 1)] === 1) start--;
    let end = i + 1;
    while (HEX[text.charCodeAt(end)] === 1) end++;
    if (end - start >= SHORTEST && end - start <= LONGEST && standsAlone(text, start, end)) spans.push({ start, end });
    i = end;
  }
  return spans;
}

function standsAlone(text: string, start: number, end: number): boolean {
  if (WORD[text.charCodeAt(start - 1)] === 1 || WORD[text.charCodeAt(end)] === 1) return false;
  return text.charAt(start - 1) !== '/' || LINK.test(text.slice(Math.max(0, start - 9), start));
}

function kindOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));
}
