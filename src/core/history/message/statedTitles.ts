import type { Reference } from './statement';
import { titleKeys } from './title';

/** What may precede the word: types, files and tags, such as `fix(ui): ` or `[main] `. */
const BEFORE = String.raw`^\s*(?:(?:[^\s:"()[\]]{1,60}(?:\([^()]{0,60}\))?!?:|\[[^\]"]{0,60}\])\s{1,5}){0,3}`;
const REVERTS = new RegExp(
  String.raw`${BEFORE}(?:(?:partial(?:ly)?|mostly)\s)?(?:revert(?:s|ed|ing)?(?:\([^()]{0,60}\))?!?|back(?:s|ed|ing)?[ -]?out|roll(?:s|ed|ing)?[ -]?back|undo)\b[:,]?\s+(?:of\s+)?`,
  'i',
);
const RELANDS = new RegExp(
  String.raw`${BEFORE}(?:re-?land(?:s|ed|ing)?|re-?appl(?:y|ies|ied))\b[:,]?\s+(?:of\s+)?`,
  'i',
);
const RELAND_TAG = /^\s*[[(]re-?(?:land|apply)[\])]:?\s*|[[(]re-?land[\])]$/i;
const CUT = /(?:\.\.\.|…|â\x80¦)$/;
const OWN_NUMBER = /\(#\d{1,9}\)$/;
const NUMBER_AT_END = /\(#(\d{1,9})\)$/;

/** As many are read. */
const MOST = 100;

/** What a subject quotes of the subjects of other commits, to take them back or to bring them again. */
export function titlesIn(subject: string): { reverts: Reference[]; relands: Reference[] } {
  const reverted = REVERTS.exec(subject);
  if (reverted) {
    const quotes = quotesIn(subject.slice(reverted[0].length));
    return {
      reverts: quotes.flatMap(referencesTo),
      // what a revert took back comes again when that is taken back
      relands: quotes.flatMap((quote) => {
        const inner = REVERTS.exec(quote);
        return inner ? quotesIn(quote.slice(inner[0].length)).flatMap(referencesTo) : [];
      }),
    };
  }
  const relanded = RELANDS.exec(subject);
  if (relanded) return { reverts: [], relands: quotesIn(subject.slice(relanded[0].length)).flatMap(referencesTo) };
  const untagged = subject.trimEnd().replace(RELAND_TAG, '');
  return { reverts: [], relands: untagged === subject.trimEnd() ? [] : referencesTo(untagged) };
}

/** The quoted titles at the beginning of a text; all of it where nothing is quoted. */
function quotesIn(text: string): string[] {
  const mark = text[0] ?? '';
  if (!'"\'`'.includes(mark) || mark === '') return [withoutOwnNumber(text)];
  const end = text.lastIndexOf(mark);
  const between = new RegExp(String.raw`${mark}(?:,|,? and|,? &) ${mark}`);
  return (end > 0 ? text.slice(1, end) : text.slice(1)).split(between, MOST);
}

/** `Title (#12) (#15)` without the last number, which is that of the commit that says so. */
function withoutOwnNumber(text: string): string {
  return text.trimEnd().replace(OWN_NUMBER, '');
}

function referencesTo(quote: string): Reference[] {
  const { title, titleStart } = titleKeys(quote.replace(CUT, ''));
  const number = Number(NUMBER_AT_END.exec(quote.trim())?.[1] ?? 0);
  const byTitle: Reference = { by: 'title', title, titleStart };
  return [...(title === 0 ? [] : [byTitle]), ...(number === 0 ? [] : [{ by: 'number', number } as const])];
}
