import { RELANDED, REVERTED } from './roles';
import type { Reference } from './statement';

const NUMBERS = String.raw`(?:(?:pull\srequests?|merge\srequests?|prs?|mrs?)\s)?(?:[\w.-]{1,80}\/[\w.-]{1,80})?[#!]\d{1,9}(?:(?:,|,? and|,? &)?\s(?:(?:pr|mr)\s)?[#!]\d{1,9}){0,99}`;
const LINK = String.raw`https?:\/\/\S{1,200}\/(?:pull|merge_requests|pull-requests|pullrequest)\/\d{1,9}`;
const BARE = String.raw`(?:pull\srequest|merge\srequest|pr|mr)\s\d{1,9}`;
const LIST = String.raw`\s(${NUMBERS}|${LINK}|${BARE})\b`;
const REVERTED_NUMBERS = new RegExp(REVERTED + LIST, 'gi');
const RELANDED_NUMBERS = new RegExp(RELANDED + LIST, 'gi');
/** In a subject, whatever stands before the word. */
const SUBJECT_NUMBERS = new RegExp(
  String.raw`\b(?:reverts?|reverting|back(?:ed|s)?\sout|roll(?:ed|s)?\s?back):?(?:\sof)?${LIST}`,
  'gi',
);

/** The pull requests that a message says it takes back. */
export function revertedNumbersIn(subject: string, message: string): Reference[] {
  return [...numbersAfter(REVERTED_NUMBERS, message), ...numbersAfter(SUBJECT_NUMBERS, subject)];
}

/** Those that it says it brings again. */
export function relandedNumbersIn(message: string): Reference[] {
  return numbersAfter(RELANDED_NUMBERS, message);
}

/** As many are read. */
const MOST = 100;

/** `#1, #2 and owner/name#3`, or a link. */
function numbersAfter(pattern: RegExp, text: string): Reference[] {
  const references: Reference[] = [];
  for (const [, list = ''] of text.matchAll(pattern)) {
    if (references.length >= MOST) break;
    for (const [digits] of list.replace(/^.*\//, '').matchAll(/(?<=[#!])\d+|\d+$/g)) {
      references.push({ by: 'number', number: Number(digits) });
    }
  }
  return references;
}
