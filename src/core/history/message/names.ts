/** The object name of a commit in a text, as it seems: 7 to 64 hex digits. */
export interface Name extends Span {
  /** In lower case. */
  readonly name: string;
}

/** Part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 7;
const LONGEST = 64;
/** As many are looked at in one text. */
const MOST = 500;
const HEX = kindOf(/[0-9a-f]/i);
const WORD = kindOf(/[\w-]/);
const LINK = /\/(?:commits?|c|rev)\/$/;

/**
 * Linear in the length of the text, of which most isn't looked at: any name has a digit in each seventh place.
 * A name in a link is one only where that leads to a commit.
 */
export function namesIn(text: string): readonly Name[] {
  let names = NONE;
  for (let i = SHORTEST - 1; i < text.length && names.length < MOST; i += SHORTEST) {
    if (HEX[text.charCodeAt(i)] !== 1) continue;
    let start = i;
    while (start > 0 && HEX[text.charCodeAt(start - 1)] === 1) start--;
    let end = i + 1;
    while (HEX[text.charCodeAt(end)] === 1) end++;
    i = end;
    if (end - start < SHORTEST || end - start > LONGEST || !standsAlone(text, start, end)) continue;
    if (names === NONE) names = [];
    names.push({ start, end, name: copied(text.slice(start, end).toLowerCase()) });
  }
  return names;
}

const NONE: Name[] = [];

function standsAlone(text: string, start: number, end: number): boolean {
  if (WORD[text.charCodeAt(start - 1)] === 1 || WORD[text.charCodeAt(end)] === 1) return false;
  return text.charAt(start - 1) !== '/' || LINK.test(text.slice(Math.max(0, start - 9), start));
}

/** A part of a string keeps the whole in memory: this part of a longer one keeps that. */
function copied(name: string): string {
  return ` ${name}`.slice(1);
}

function kindOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));
}
