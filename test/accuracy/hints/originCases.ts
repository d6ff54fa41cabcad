import type { Duration } from '../../../src/core/time/duration';
import type { Instant } from '../../../src/core/time/instant';
import type { Label } from './labels';
import { type Case, caseOf } from './scores';

/** A labelled fix, and the commits that are held for its origin. */
export interface GuessedFix {
  readonly labels: readonly Label[];
  readonly guesses: readonly Guess[];
}

export interface Guess {
  readonly commit: string;
  readonly committedAt: Instant;
}

/**
 * A case for each fix, of the pairs whose lag, from the commit that brought the fault to the fix, is within a limit:
 * truth and guess alike.
 */
export function originCases(fixes: readonly GuessedFix[], longest: Duration = Number.POSITIVE_INFINITY): Case[] {
  return fixes.map(({ labels, guesses }) => {
    const fixedAt = labels[0]?.fixedAt ?? 0;
    const wanted = labels.filter(({ inducedAt }) => fixedAt - inducedAt <= longest);
    const found = guesses.filter(({ committedAt }) => fixedAt - committedAt <= longest);
    return caseOf(new Set(wanted.map(({ inducing }) => inducing)), new Set(found.map(({ commit }) => commit)));
  });
}
