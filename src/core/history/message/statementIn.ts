import { namesIn } from './names';
import { type Role, rolesOf } from './roles';
import { fixesIn } from './statedFixes';
import { relandedNumbersIn, revertedNumbersIn } from './statedReverts';
import { titlesIn } from './statedTitles';
import type { Reference, Statement } from './statement';

/** The one word that bodies use; looking for the others in all of them would cost more than it tells. */
const REVERT = /[Rr]evert|REVERT/;
const UNDOES =
  /\bback(?:s|ed|ing)?[ -]?out\b|\broll(?:s|ed|ing)?[ -]?back|\bundo(?:es|ne|ing)?\b|\bre-?land|\bre-?appl(?:y|ie)|\brestor(?:e|es|ed|ing)\b|\b(?:bring|put)(?:s|ing)?\b.{0,40}\bback\b|\breinstat|\bre-?introduc|\bre-?add/i;

const PARTIAL =
  /\bpartial(?:ly)?\s+(?:back|revert|undo)|\bmostly\s+revert|\brevert(?:s|ed|ing)?\s+(?:(?:a|the|some|small)\s+){0,3}(?:parts?|portions?|most|half|some)\s+of\b/i;

/** As `git subtree` writes it above what it tells of another repository. */
const SUBTREE = /^Squashed '[^']{1,200}' (?:changes|content) from /;

/** As many references of a kind are kept. */
const MOST = 100;

/** What a message states of other commits; null where it states nothing. */
export function statementIn(subject: string, message: string): Statement | null {
  if (SUBTREE.test(subject)) return null;
  const undoes = REVERT.test(message) || UNDOES.test(subject);
  const names = namesIn(message);
  if (!undoes && names.length === 0 && !message.includes('#')) return null;
  const roles = rolesOf(message, names, undoes);
  const inRole = (role: Role) => names.filter((_, i) => roles[i] === role).map(({ name }) => name);
  const fixes = unique(fixesIn(message, names, roles));
  const picks = [...new Set(inRole('original'))].slice(0, MOST);
  if (!undoes) return fixes.length + picks.length === 0 ? null : { ...NOTHING, fixes, picks };
  const titles = titlesIn(subject);
  const reverts = unique([
    ...inRole('reverted').map(byName),
    ...revertedNumbersIn(subject, message),
    ...titles.reverts,
  ]);
  const relands = unique([...inRole('relanded').map(byName), ...relandedNumbersIn(message), ...titles.relands]);
  return { reverts, relands, fixes, picks, partial: reverts.length > 0 && isPartial(subject, message), undoes };
}

const NOTHING: Statement = { reverts: [], relands: [], fixes: [], picks: [], partial: false, undoes: false };

/** Where the subject quotes what is taken back, all of that is meant, whatever else the message tells. */
function isPartial(subject: string, message: string): boolean {
  return PARTIAL.test(/\brevert\b[:,]?\s["'`]/i.test(subject) ? subject : message);
}

function byName(name: string): Reference {
  return { by: 'name', name, trailer: true };
}

function unique(references: readonly Reference[]): readonly Reference[] {
  if (references.length < 2) return references;
  const byText = new Map(references.map((reference) => [JSON.stringify(reference), reference]));
  return [...byText.values()].slice(0, MOST);
}
