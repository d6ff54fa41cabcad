/** A subject as numbers that equal subjects share; 0 where there is none. */
export interface TitleKeys {
  /** Of its letters and digits, whatever their case and what stands between; without its type and pull request. */
  readonly title: number;
  /** Of the first of these; 0 for a shorter one. */
  readonly titleStart: number;
}

/** So many characters tell a title well enough, where the rest was cut off. */
export const START = 32;

/** Types of conventional commits. `revert` is none of them: what takes something back isn't called as that is. */
const TYPE =
  /^(?:feat|fix|docs?|style|refactor|perf|tests?|build|ci|chore|types?|deps|release)(?:\([^()]{0,60}\))?!?:\s/i;
const NUMBER = /^\((?:pull request )?#\d{1,9}\)$/;

/** @param subject The first line of a message, or what another message quotes of it. */
export function titleKeys(subject: string): TitleKeys {
  const end = endBeforeNumbers(subject);
  let hash = EMPTY;
  let length = 0;
  let titleStart = 0;
  let between = false;
  for (let i = TYPE.exec(subject)?.[0].length ?? 0; i < end; i++) {
    const letter = LETTERS[subject.charCodeAt(i)] ?? OTHER;
    if (letter === 0) {
      between = length > 0;
      continue;
    }
    if (between) {
      hash = step(hash, SPACE);
      between = false;
    }
    hash = step(hash, letter === OTHER ? subject.charCodeAt(i) : letter);
    if (++length === START) titleStart = hash >>> 0 || 1;
  }
  return { title: length === 0 ? 0 : hash >>> 0 || 1, titleStart };
}

/** Where a subject ends, without the numbers that code hosts append: `Title (#12) (#15)`. */
function endBeforeNumbers(subject: string): number {
  let end = subject.trimEnd().length;
  while (subject.charAt(end - 1) === ')') {
    const start = subject.lastIndexOf('(', end);
    if (!NUMBER.test(subject.slice(start, end))) break;
    end = subject.slice(0, start).trimEnd().length;
  }
  return end;
}

const EMPTY = 0x811c9dc5;
const SPACE = 0x20;
const OTHER = 0xff;

/** Of each ASCII character: its code in lower case if it is a letter or a digit, else 0. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x0100_0193);
}

/** Likewise of any text; never 0 for one that isn't empty. */
export function hashOf(text: string): number {
  if (text === '') return 0;
  let hash = EMPTY;
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash >>> 0 || 1;
}
