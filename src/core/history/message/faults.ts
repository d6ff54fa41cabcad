import type { Name, Span } from './names';

const LONGEST_BEFORE = 400;
const LONGEST_AFTER = 300;

const COMMIT_BEFORE = /commits?[\s:'"`]{0,9}$/i;
const LINK = /https?:\/\/\S{1,300}$/;
const REPOSITORY = /[\w.-]{1,80}\/[\w.-]{1,80}$/;
const SENTENCE_END = /\n\s*\n|[.!?]["')\]]?\s+(?=[A-Z"'(*-])/g;
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

/** Likewise of the commit of a pull request: what is repaired itself is rather an issue. */
export function numberBringsFault(message: string, { start, end }: Span): boolean {
  const before = sentenceBefore(message, start).replace(REPOSITORY, ' ');
  const after = sentenceAfter(message, end);
  return !PRAISES.test(before) && isBlamed(before, after);
}

/** Whether the sentence that holds the name of a commit says that a fault came with it. */
export function bringsFault(message: string, { start, end, name }: Name): boolean {
  if (!isTelling(name) && !COMMIT_BEFORE.test(message.slice(Math.max(0, start - 20), start))) return false;
  const before = sentenceBefore(message, start).replace(LINK, ' ');
  if (PRAISES.test(before)) return false;
  if (REPAIRS.test(before)) return true;
  const after = sentenceAfter(message, end);
  return isBlamed(before, after) || (SUBJECT.test(before) && MISDEEDS.test(after) && isFaulty(before, after));
}

function isBlamed(before: string, after: string): boolean {
  if (BLAMES.test(before) && isFaulty(before, after)) return true;
  return SINCE.test(before) && !SPARES.test(before) && (DEFECT.test(before) || FAILS.test(after));
}

function isFaulty(before: string, after: string): boolean {
  return DEFECT.test(before) || DEFECT.test(after);
}

function sentenceBefore(message: string, start: number): string {
  return lastSentence(message.slice(Math.max(0, start - LONGEST_BEFORE), start)).replace(ASIDE, ' ');
}

function sentenceAfter(message: string, end: number): string {
  return firstSentence(message.slice(end, end + LONGEST_AFTER)).replace(ASIDE, ' ');
}

/** A number of seven digits, or a word such as "defaced", is seldom a name. */
function isTelling(name: string): boolean {
  return name.length >= 12 || (/\d/.test(name) && /[a-f]/.test(name));
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
