import { randomFrom } from './random';

/** One thing that was asked of the detector, such as one fix: what is true of it, what was said, what of that is right. */
export interface Case {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
}

/** Shares of 1; null where there is nothing to take a share of. */
export interface Scores {
  /** Of what was found. */
  readonly precision: number | null;
  /** Of what was wanted. */
  readonly recall: number | null;
  readonly f1: number | null;
}

export type ScoreName = keyof Scores;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const NOTHING: Case = { wanted: 0, found: 0, right: 0 };

/** What two sets of names have in common, as a case. */
export function caseOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): Case {
  return { wanted: wanted.size, found: found.size, right: [...found].filter((name) => wanted.has(name)).length };
}

export function sumOf(cases: readonly Case[]): Case {
  return cases.reduce(
    (sum, { wanted, found, right }) => ({
      wanted: sum.wanted + wanted,
      found: sum.found + found,
      right: sum.right + right,
    }),
    NOTHING,
  );
}

/** Over all cases together, each pair counting the same. */
export function scoresOf(cases: readonly Case[]): Scores {
  const { wanted, found, right } = sumOf(cases);
  return {
    precision: found === 0 ? null : right / found,
    recall: wanted === 0 ? null : right / wanted,
    f1: wanted + found === 0 ? null : (2 * right) / (wanted + found),
  };
}

/** The mean over repositories, each counting the same; those without a score are left out. */
export function macroOf(repositories: readonly (readonly Case[])[]): Scores {
  const each = repositories.map(scoresOf);
  const mean = (name: ScoreName) => {
    const known = each.flatMap((scores) => scores[name] ?? []);
    return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
  };
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

const RESAMPLES = 1000;
const TAIL = 0.025;

/**
 * The bootstrap's percentile interval (95 %) of each score; null where most resamples have none.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 13.3.
 */
export function intervalsOf<T>(
  items: readonly T[],
  score: (items: readonly T[]) => Scores,
  seed: number,
): Record<ScoreName, Interval | null> {
  const random = randomFrom(seed);
  const resampled = Array.from({ length: items.length < 2 ? 0 : RESAMPLES }, () =>
    score(items.map((item) => items[Math.floor(random() * items.length)] ?? item)),
  );
  const interval = (name: ScoreName) => {
    const known = resampled.flatMap((scores) => scores[name] ?? []).toSorted((a, b) => a - b);
    if (known.length <= RESAMPLES / 2) return null;
    return { low: quantile(known, TAIL), high: quantile(known, 1 - TAIL) };
  };
  return { precision: interval('precision'), recall: interval('recall'), f1: interval('f1') };
}

/** @param sorted Not empty. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
