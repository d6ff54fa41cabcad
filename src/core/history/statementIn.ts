import { fixesIn } from './statedFixes';
import { picksIn } from './statedPicks';
import { revertsIn } from './statedReverts';
import type { Statement } from './statement';

const UNDOES =
  /revert|\bback(?:s|ed|ing)?[ -]?out\b|\broll(?:s|ed|ing)?[ -]?back|\bundo(?:es|ne|ing)?\b|\bre-?land|\bre-?appl(?:y|ie)/i;

/** What a message states of other commits; null where it states nothing. */
export function statementIn(subject: string, message: string): Statement | null {
  const undoes = UNDOES.test(message);
  const { reverts, relands, partial } = undoes ? revertsIn(subject, message) : NOTHING;
  const fixes = fixesIn(message, reverts);
  const picks = picksIn(message);
  if (!undoes && fixes.length + picks.length === 0) return null;
  return { reverts, relands, fixes, picks, partial, undoes };
}

const NOTHING = { reverts: [], relands: [], partial: false };
