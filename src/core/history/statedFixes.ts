import { MOST, NAME, namesAfter } from './names';
import type { Reference } from './statement';

/** As tools and people write it at the beginning of a line: `Fixes: 1234abcd ("Title")`. */
const TRAILER = /^[ \t]{0,8}(?:[-*] )?(?:fix(?:es|ed)?(?::[ \t]{0,4}|[ \t]{1,4})){1,2}(?:commits?:?[ \t]{1,4})?/gim;

/** Names and numbers of commits, wherever they stand. */
const MENTION = new RegExp(String.raw`${NAME}|(?:\b[\w.-]{1,80}\/[\w.-]{1,80})?[#!](\d{1,9})\b`, 'gi');
const MOST_MENTIONS = 200;
const LONGEST_BEFORE = 400;
const LONGEST_AFTER = 300;

const SENTENCE_END = /\n\s*\n|[.!?]["')\]]?\s+(?=[A-Z"'(*\-])/g;
const ASIDE = /"[^"]{0,300}"|\((?:[^()]|\([^()]{0,90}\)){0,300}\)/g;

const DEFECT =
  /\b(?:bugs?|buggy|fix(?:e[sd]|ing|up)?|regress\w*|br(?:oke|oken|eaks?|eakages?|eaking)|fail\w*|crash\w*|errors?|problems?|issues?|leak\w*|wrong\w*|incorrect\w*|typos?|oops|mistak\w*|missed|misses|forg[eo]t\w*|fault\w*|defects?|deadlock\w*|races?|overflow\w*|hangs?|corrupt\w*|segfault\w*|panic\w*|oversight|overlook\w*|inadvertent\w*|accidental\w*|unintended\w*|erroneous\w*)\b/i;

const COMMIT = String.raw`(?:(?:\s+(?!fix)\S{1,40}){0,6}\s+commits?|(?:\s+(?:the|a|an|this|that|our|my|recent\w*|previous|earlier|last|following|upstream|git|merge|of|pull|request|pr|mr|commits?|change(?:s|set)?|patch|revision|refactor\w*)){0,5})[\s:*,'"\x60(]{0,9}$`;
/** That something went wrong, and with what. */
const BLAMES = new RegExp(
  String.raw`\b(?:(?:re-?)?introduc\w+|caus\w+|br(?:oke|oken|eaks?|eakages?)|regress\w*|trigger\w*|bugs?|problems?|issues?|errors?|failures?|typos?|leaks?|crash\w*|warnings?|mistakes?|omission|oversight|forgotten|appeared|started|happen\w*|add(?:s|ed)|bisected)\b(?:\s+(?!(?:was|were|been|is|fix\w*|resolv\w*|in|by)\b)\S{1,40}){0,8}?\s+(?:in|by|from|since|after|with|to|due to|of):?${COMMIT}`,
  'i',
);
/** Or that it did since then. */
const SINCE = new RegExp(String.raw`\b(?:since|after|as of)\b(?:\s+\S{1,40}){0,8}?${COMMIT}`, 'i');
const FAILS =
  /\b(?:br(?:oke|oken)|fail(?:s|ed|ing|ures?)|crash\w*|regress\w*|hangs?|throws|stop(?:s|ped) working|(?:does|do)(?:n't| not) work)\b/i;
/** What is superfluous isn't wrong. */
const SPARES =
  /(?:no longer|any ?more|unnecessary|obsolete|redundant|(?:no|n')t (?:be )?(?:needed|necessary|required))\b/i;
/** The name itself is what is repaired. */
const REPAIRS =
  /\b(?:(?<!\b(?:the|an?|this|that|my|our|upstream|bug|previous|earlier)\s+)fix|fix(?:es|ed|ing|up))(?:\s+(?:up|for|the|hastily|committed|incorrect|bad|broken)){0,3}(?:\s+(?:commits?|change))?[\s:]{1,5}$/i;
/** What the other commit did was good. */
const PRAISES = new RegExp(
  String.raw`\b(?:fixed|resolved|addressed|solved|handled|corrected|restored|repaired|mentioned|documented|described|noted|reverted|did not solve|(?:the|an?|bug|upstream) fix|see|follow(?:s|ed|ing)?[ -]?ups?)\b(?:\s+(?!and\b)\S{1,40}){0,4}?(?:\s+(?:in|by|with|since|from|to|for|on|as))?${COMMIT}`,
  'i',
);
const SUBJECT =
  /(?:^|[,;:]|\b(?:but|that|because|since|after|as|when|however|unfortunately|and|later))\s*(?:(?:the|a|recent|later|earlier|previous|upstream|git)\s+){0,3}(?:commits?|change)\s*[:'"`]?\s*$/i;
const MISDEEDS =
  /^[^.;]{0,60}?\b(?:br(?:oke|eaks)|introduc\w+|caus\w+|regress\w*|forg[eo]t\w*|miss(?:ed|es)|overlook\w*|accidentally|inadvertently|mistakenly|incorrectly|wrongly|unintentionally|erroneously|triggered|fail(?:s|ed)|did not|didn't|got .{1,20} wrong)\b/i;

/** What a message repairs, where it says which commit brought the fault: in a trailer, or in a sentence. */
export function fixesIn(message: string, reverted: readonly Reference[]): Reference[] {
  const names = namesAfter(message, TRAILER);
  const stated = new Set<string | number>(names);
  for (const reference of reverted) if (reference.by === 'name') stated.add(reference.name);
  const fixes: Reference[] = names.map((name) => ({ by: 'name', name, trailer: true }));
  let mentions = 0;
  for (const match of message.matchAll(MENTION)) {
    if (fixes.length >= MOST || ++mentions > MOST_MENTIONS) break;
    const [all, name, digits] = match;
    const reference: Reference =
      name === undefined
        ? { by: 'number', number: Number(digits) }
        : { by: 'name', name: name.toLowerCase(), trailer: false };
    const key = reference.by === 'name' ? reference.name : Number(digits);
    if (stated.has(key)) continue;
    if (!isBlamed(message, match.index, match.index + all.length, reference.by)) continue;
    stated.add(key);
    fixes.push(reference);
  }
  return fixes;
}

function isBlamed(message: string, start: number, end: number, by: Reference['by']): boolean {
  const before = lastSentence(message.slice(Math.max(0, start - LONGEST_BEFORE), start)).replace(ASIDE, ' ');
  const after = firstSentence(message.slice(end, end + LONGEST_AFTER)).replace(ASIDE, ' ');
  if (by === 'name' && !/commits?[\s:'"`]{0,9}$/i.test(before) && !isTelling(message.slice(start, end))) return false;
  if (PRAISES.test(before)) return false;
  if (by === 'name' && REPAIRS.test(before)) return true;
  const isFaulty = DEFECT.test(before) || DEFECT.test(after);
  if (isFaulty && BLAMES.test(before)) return true;
  if (SINCE.test(before) && !SPARES.test(before)) return DEFECT.test(before) || FAILS.test(after);
  return isFaulty && by === 'name' && SUBJECT.test(before) && MISDEEDS.test(after);
}

/** A number of seven digits, or a word such as "defaced", is seldom a name. */
function isTelling(name: string): boolean {
  return name.length >= 12 || (/\d/.test(name) && /[a-f]/i.test(name));
}

function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  return text.slice(start);
}

function firstSentence(text: string): string {
  const end = text.search(SENTENCE_END);
  return end < 0 ? text : text.slice(0, end);
}
