import type { LineCount } from '../../history/details';
import { changeType } from './changeType';
import { isCode } from './fileKind';
import { fixSigns } from './fixSigns';
import { NO_SIGN, WEIGHTS } from './fixWeights';

/** Whether a commit repairs a defect of the product, and what tells. */
export interface FixVerdict {
  readonly isFix: boolean;
  /**
   * files: it touches no code. type: its subject has one (`fix: `, `docs: `). trailer: it names the commit that it
   * repairs. issue: it fixes an issue that speaks of a defect. words: what its words, files and size weigh together.
   */
  readonly because: 'files' | 'type' | 'trailer' | 'issue' | 'words';
}

/** What is read of a message; nobody says later what it is about. */
const MOST_CHARACTERS = 4000;
const LONGEST_SUBJECT = 500;
const FIXES_COMMIT = /^Fixes:[ \t]{0,9}[0-9a-f]{7,64}\b/im;
const FIXES_ISSUE =
  /\bfix(?:e[sd])?:? (?:[\w.-]{1,80}\/[\w.-]{1,80})?(?:#|GH-|https?:\/\/\S{1,200}\/)\d|^Bug: ?(?:#|https?:)/im;
const DEFECT =
  /\b(?:bugs?|crash(?:e[sd]|ing)?|regress(?:ion|ed)?|broken?|fail(?:s|ed|ing|ure)?|incorrect(?:ly)?|wrong(?:ly)?|leak(?:s|ed|ing)?|deadlock|panic|segfault|overflow)\b/i;

/** Does nothing but give a release its number: `1.4.2`, `ui@1.4.2`, `Bump version to 1.4.2`, `Releasing v1.4.2`. */
const RELEASING =
  /^[^\w@]{0,8}(?:(?:bump(?:s|ed|ing)?|releas(?:e[sd]?|ing)|prepar(?:e[sd]?|ing)|publish(?:e[sd])?|cut|tag|version)\b.{0,60}\s)?(?:[@\w/.-]{1,60}@)?v?\d{1,4}(?:\.\d{1,6}){1,3}(?:[-+.]\w{1,20}){0,4}\.?(?: \(#\d{1,12}\))?$/i;

/**
 * Whether a commit that is no merge repairs a defect of the product: by what its author wrote, else by weights that were
 * learnt (scripts/fixWeights.ts).
 * @param files Of the repository, with slashes; none means that nothing was touched.
 * @param lines Of all files together; null where they weren't counted.
 */
export function fixOf(message: string, files: readonly string[], lines: LineCount | null = null): FixVerdict {
  const text = message.slice(0, MOST_CHARACTERS).trimStart();
  const end = text.search(/[\r\n]/);
  const subject = (end < 0 ? text : text.slice(0, end)).slice(0, LONGEST_SUBJECT);
  const body = end < 0 ? '' : text.slice(end);
  if (!files.some(isCode)) return { isFix: false, because: 'files' };
  const type = changeType(subject);
  if (type !== null) return { isFix: type === 'fix', because: 'type' };
  if (FIXES_COMMIT.test(body)) return { isFix: true, because: 'trailer' };
  if (FIXES_ISSUE.test(text) && DEFECT.test(text)) return { isFix: true, because: 'issue' };
  if (RELEASING.test(subject.trimEnd())) return { isFix: false, because: 'words' };
  return { isFix: weightOf(fixSigns(subject, body, files, lines)) > 0, because: 'words' };
}

function weightOf(signs: ReadonlySet<string>): number {
  let sum = NO_SIGN;
  for (const sign of signs) sum += WEIGHTS.get(sign) ?? 0;
  return sum;
}
