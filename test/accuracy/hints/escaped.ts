import type { History } from '../../../src/core/history/history';
import type { Instant } from '../../../src/core/time/instant';
import type { GuessedFix } from './originCases';
import type { Case } from './scores';

export interface EscapedCases {
  /** Whether a fault that reached a release is said to have. */
  readonly flags: Case[];
  /** Whether what is said is so, either way. */
  readonly answers: Case[];
}

/** Of the fixes with a guess: whether any commit that brought the fault was in a release before the fix. */
export function escapedCases({ facts, carriers }: History, fixes: readonly GuessedFix[]): EscapedCases {
  const escaped = (commit: string, fixedAt: Instant) => {
    const release = carriers.ofCommit(facts.commits.rowOf(commit));
    return release !== undefined && release.releasedAt < fixedAt;
  };
  const cases: EscapedCases = { flags: [], answers: [] };
  for (const { labels, guesses } of fixes) {
    const fixedAt = labels[0]?.fixedAt ?? 0;
    if (guesses.length === 0) continue;
    const wanted = labels.some(({ inducing }) => escaped(inducing, fixedAt));
    const found = guesses.some(({ commit }) => escaped(commit, fixedAt));
    cases.flags.push({ wanted: Number(wanted), found: Number(found), right: Number(wanted && found) });
    cases.answers.push({ wanted: 1, found: 1, right: Number(wanted === found) });
  }
  return cases;
}
