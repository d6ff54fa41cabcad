import type { Name } from './names';

/** What the words right before a name say of its commit: it is taken back, brought again, repaired, or picked from. */
export type Role = 'reverted' | 'relanded' | 'repaired' | 'original';

/** Before a name: `commit`, marks, and the link that it ends. */
const END = String.raw`(?:\s{1,9}(?:commits?|changesets?)\b:?)?[\s:*"'\x60<[({-]{0,9}(?:https?:\/\/\S{1,200}\/)?(?![^])`;
const LINE = String.raw`(?:^|\n)(?:[-*] )?`;
const THIS = String.raw`(?:${LINE}|[.!?:)]\s{1,2})(?:this|the)(?:\s(?:commit|patch|change|pr|cl|is))?(?:\s(?:partially|partly|mostly|effectively|essentially|also|completely|simply|basically|a))?\s`;
const PART = String.raw`(?:\s(?:(?:a\s)?(?:small\s)?(?:parts?|portions?|half|most|some|all)\sof|the|incorrect|bad|broken)){0,4}`;

/** As tools and people write it at the beginning of a line: `Fixes: 1234abcd ("Title")`. */
const REPAIRED = new RegExp(
  String.raw`(?:^|\n)[ \t]{0,8}(?:[-*] )?(?:fix(?:es|ed)?(?::|(?=\s))\s{0,4}){1,2}(?:commits?:?\s)?${END}`,
  'i',
);
/** Likewise `git cherry-pick -x`, the stable branches of Linux, and Patchback. */
const ORIGINAL = new RegExp(
  String.raw`(?:^|\n)(?:\(?(?:cherry[ -]?pick(?:ed)?|back-?ported) (?:from|of)\b(?: (?!commit)[\w./-]{1,40}){0,3}|\[ upstream|\*{0,2}this is a backport of pr #\d{1,9} as merged into [\w./-]{1,40})${END}`,
  'i',
);
export const REVERTED = String.raw`(?:${THIS}(?:reverts?|undo(?:es)?|backs?\sout|rolls?\sback|revert\sof)|${LINE}(?:(?:partial(?:ly)?|mostly)\s)?(?:reverts?|reverted|reverting|back(?:s|ed|ing)?\sout):?)${PART}`;
export const RELANDED = String.raw`(?:${THIS}|${LINE})(?:re-?lands?|re-?land\sof|re-?appl(?:y|ies)|re-?application\sof):?`;
const IS_REVERTED = new RegExp(REVERTED + END, 'i');
const IS_RELANDED = new RegExp(RELANDED + END, 'i');
/** Between the names of a list: the title of the first, and a word that joins. */
const JOINS =
  /^["'`>\])}]?(?:\s{0,9}\((?:"[^"]{0,200}"|[^()]{0,200})\))?(?:\s{0,9},(?:\s{0,9}and\b)?|\s{1,9}(?:and|&))\s{1,9}(?:commits?\s{1,9})?["'`<[({]?$/;
const UPSTREAM = /^ upstream\.\r?(?:\n|$)/;

/** @param undoes Whether the message speaks of taking something back at all. */
export function rolesOf(message: string, names: readonly Name[], undoes: boolean): (Role | null)[] {
  const roles: (Role | null)[] = [];
  names.forEach((each, i) => {
    const { start, end } = each;
    const role = isJoined(message, names[i - 1], each) ? roles[i - 1] : undefined;
    roles.push(role ?? roleAfter(twoLinesBefore(message, start), message.slice(end, end + 12), undoes));
  });
  return roles;
}

/** Whether a name goes on a list with the one before it. */
export function isJoined(message: string, before: Name | undefined, { start }: Name): boolean {
  return before !== undefined && start - before.end < 250 && JOINS.test(message.slice(before.end, start));
}

function roleAfter(lead: string, rest: string, undoes: boolean): Role | null {
  if (REPAIRED.test(lead)) return 'repaired';
  if (ORIGINAL.test(lead) || (UPSTREAM.test(rest) && lead.endsWith('commit '))) return 'original';
  if (!undoes) return null;
  if (IS_REVERTED.test(lead)) return 'reverted';
  return IS_RELANDED.test(lead) ? 'relanded' : null;
}

const LONGEST_LINE = 200;

/** What stands before a place on its line and on the line above, where sentences wrap. */
function twoLinesBefore(message: string, place: number): string {
  const line = message.lastIndexOf('\n', place - 1);
  const start = line <= 0 ? 0 : message.lastIndexOf('\n', line - 1) + 1;
  return message.slice(Math.max(start, place - 2 * LONGEST_LINE), place);
}
