import { MOST, namesAfter } from './names';
import { titlesIn } from './statedTitles';
import type { Reference, Statement } from './statement';

const THIS = String.raw`(?:^(?:[-*] )?|[.!?:)][ \n]{1,2})(?:this|the)(?: (?:commit|patch|change|pr|cl|is))?(?: (?:partially|partly|mostly|effectively|essentially|also|completely|simply|basically|a))?\s`;
const PART = String.raw`(?:\s(?:(?:a )?(?:small )?(?:parts?|portions?|half|most|some|all) of|the|incorrect|bad|broken))*`;
const REVERTED = new RegExp(
  String.raw`(?:${THIS}(?:reverts?|undo(?:es)?|backs? out|rolls? back|revert of)|^(?:[-*] )?(?:(?:partial(?:ly)?|mostly) )?(?:reverts?|reverted|reverting|back(?:s|ed|ing)? out)(?: changeset)?:?)${PART}`,
  'gim',
);
const RELANDED = new RegExp(
  String.raw`(?:${THIS}|^(?:[-*] )?)(?:re-?lands?|re-?land of|re-?appl(?:y|ies)|re-?application of):?`,
  'gim',
);

const NUMBERS = String.raw`(?:(?:pull requests?|merge requests?|prs?|mrs?)\s)?(?:[\w.-]{1,80}\/[\w.-]{1,80})?[#!]\d{1,9}(?:(?:,|,? and|,? &)?\s(?:(?:pr|mr)\s)?[#!]\d{1,9})*`;
const LINK = String.raw`https?:\/\/\S{1,200}\/(?:pull|merge_requests|pull-requests|pullrequest)\/\d{1,9}`;
const BARE = String.raw`(?:pull request|merge request|pr|mr)\s\d{1,9}`;
const REVERTED_NUMBERS = new RegExp(String.raw`${REVERTED.source}\s(${NUMBERS}|${LINK}|${BARE})\b`, 'gim');
const RELANDED_NUMBERS = new RegExp(String.raw`${RELANDED.source}\s(${NUMBERS}|${LINK}|${BARE})\b`, 'gim');
/** In a subject, whatever stands before the word. */
const SUBJECT_NUMBERS = new RegExp(
  String.raw`\b(?:reverts?|reverting|back(?:ed|s)? out|roll(?:ed|s)? ?back):?\s(?:of\s)?(${NUMBERS}|${LINK}|${BARE})\b`,
  'gi',
);
const PARTIAL =
  /\bpartial(?:ly)?\s+(?:back|revert|undo)|\bmostly\s+revert|\brevert(?:s|ed|ing)?\s+(?:(?:a|some|small)\s+)*(?:parts?|portions?|most|half|some)\s+of\b|\bpartial\s+revert/i;

/** What a message takes back and what it brings again; in its sentences, in its subject and by its subject's quote. */
export function revertsIn(subject: string, message: string): Pick<Statement, 'reverts' | 'relands' | 'partial'> {
  const titles = titlesIn(subject);
  const reverts = [
    ...namesAfter(message, REVERTED).map(byName),
    ...numbersIn(message, REVERTED_NUMBERS),
    ...numbersIn(subject, SUBJECT_NUMBERS),
    ...titles.reverts,
  ];
  const relands = [
    ...namesAfter(message, RELANDED).map(byName),
    ...numbersIn(message, RELANDED_NUMBERS),
    ...titles.relands,
  ];
  return {
    reverts: unique(reverts),
    relands: unique(relands),
    partial: reverts.length > 0 && isPartial(subject, message),
  };
}

/** Where the subject quotes what is taken back, all of that is meant, whatever else the message tells. */
function isPartial(subject: string, message: string): boolean {
  return PARTIAL.test(/\brevert\b[:,]?\s+["'`]/i.test(subject) ? subject : message);
}

function byName(name: string): Reference {
  return { by: 'name', name, trailer: true };
}

function numbersIn(text: string, pattern: RegExp): Reference[] {
  const found: Reference[] = [];
  for (const [, list = ''] of text.matchAll(pattern)) {
    for (const [digits] of list.replace(/^.*\//, '').matchAll(/\d+$|(?<=[#!])\d+/g)) {
      found.push({ by: 'number', number: Number(digits) });
    }
    if (found.length >= MOST) break;
  }
  return found;
}

function unique(references: readonly Reference[]): Reference[] {
  const byText = new Map(references.map((reference) => [JSON.stringify(reference), reference]));
  return [...byText.values()].slice(0, MOST);
}
