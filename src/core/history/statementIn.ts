import { namesIn } from './names';
import { fixesIn } from './statedFixes';
import { picksIn } from './statedPicks';
import { revertsIn } from './statedReverts';
import type { Statement } from './statement';

/** The one word that bodies use; looking for the others in all of them would cost more than it tells. */
const REVERT = /[Rr]evert|REVERT/;
const UNDOES =
  /\bback(?:s|ed|ing)?[ -]?out\b|\broll(?:s|ed|ing)?[ -]?back|\bundo(?:es|ne|ing)?\b|\bre-?land|\bre-?appl(?:y|ie)/i;

/** What a message states of other commits; null where it states nothing. */
export function statementIn(subject: string, message: string): Statement | null {
  const undoes = REVERT.test(message) || UNDOES.test(subject);
  const names = namesIn(message);
  const { reverts, relands, partial } = undoes ? revertsIn(subject, message) : NOTHING;
  const fixes = fixesIn(message, names, reverts);
  const picks = names.length > 0 ? picksIn(message) : NOTHING.picks;
  if (!undoes && fixes.length + picks.length === 0) return null;
  return { reverts, relands, fixes, picks, partial, undoes };
}

const NOTHING = { reverts: [], relands: [], picks: [], partial: false } as const;
