import type { Origin } from './origin';
import type { OriginCase } from './originCase';
import { counting, NONE_SIGNS, noneSignsOf, SIGNS, signsOf } from './originSigns';
import { NONE_WEIGHTS, WEIGHTS } from './originWeights';

/** Files; who touches more moved things about. */
const BULK = 40;
/** With less, naming none is the better guess. */
export const LEAST_CHANCE = 0.2;

/** The likeliest of the candidates; null where none is likely enough to be named. */
export function originOf(asked: OriginCase): Origin | null {
  const chances = chancesOf(asked);
  const chance = Math.max(...chances);
  const best = asked.candidates[chances.indexOf(chance)];
  if (!best || chance < LEAST_CHANCE) return null;
  return { commit: best.commit, ...groundOf(asked, best), chance };
}

/**
 * The chance of each candidate to be the origin; what is missing to 1 is that of none.
 * Source: conditional logit, D. McFadden, "Conditional logit analysis of qualitative choice behavior" (1973).
 */
function chancesOf(asked: OriginCase): number[] {
  const weights = signsOf(asked).map((signs) =>
    SIGNS.reduce((sum, sign, i) => sum + WEIGHTS[sign] * (signs[i] ?? 0), 0),
  );
  const signsOfNone = noneSignsOf(asked);
  const none = NONE_SIGNS.reduce((sum, sign, i) => sum + NONE_WEIGHTS[sign] * (signsOfNone[i] ?? 0), 0);
  const most = Math.max(none, ...weights);
  const powers = weights.map((weight) => Math.exp(weight - most));
  const sum = powers.reduce((a, b) => a + b, Math.exp(none - most));
  return powers.map((power) => power / sum);
}

export function groundOf(
  { witnesses }: OriginCase,
  { commit, files }: OriginCase['candidates'][number],
): Pick<Origin, 'tier' | 'lines' | 'of'> {
  const count = counting(witnesses);
  const removed = count('removed', commit);
  const around = count('trivial', commit) + count('near', commit);
  const lines = removed || around;
  const of = removed > 0 || around === 0 ? count('removed') : count('trivial') + count('near');
  if (files > BULK) return { tier: 'bulk', lines, of };
  if (removed > 0) return { tier: removed === of ? 'unanimous' : 'mixed', lines, of };
  return { tier: around > 0 ? 'ghost' : 'recent', lines, of };
}
