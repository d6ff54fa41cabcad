import { balanced, type Example } from './examples';
import { leanings } from './leanings';
import { learn, type Model } from './regression';

/** What one repository has to teach. */
export interface Lesson {
  readonly examples: readonly Example[];
  /** How much it says in all, in commits. */
  readonly total: number;
}

/** In between the shares of fixes that repositories have (0.13 to 0.44). */
const SHARE = 0.3;
const HOLD = 20;
/** Commits of a repository that must have a sign for it to be asked. */
const LEAST_SEEN = 8;
/** Weights below are left out, and a repository with less is no witness. */
const LEAST_WEIGHT = 0.15;
const LEAST_WITNESS = 0.05;

/** Weights for the signs of `leanings`, and for those that at least two repositories know and agree on. */
export function modelOf(lessons: readonly Lesson[]): Model {
  const shares = lessons.map(({ examples, total }) => balanced(examples, total, SHARE));
  const leaning = leanings();
  const known = shares.map(knownSigns);
  const common = [...new Set(known.flatMap((signs) => [...signs]))].filter(
    (sign) => known.filter((signs) => signs.has(sign)).length >= 2,
  );
  const starts = new Map([...common.map((sign): [string, number] => [sign, 0]), ...leaning]);
  const first = learn(shares.flat(), starts, HOLD);
  const witnesses = shares.map((share) => learn(share, starts, HOLD));
  const agreed = [...starts].filter(([sign]) => {
    if (leaning.has(sign)) return true;
    const weight = first.weights.get(sign) ?? 0;
    const agreeing = witnesses.filter((each) => (each.weights.get(sign) ?? 0) * Math.sign(weight) > LEAST_WITNESS);
    return Math.abs(weight) >= LEAST_WEIGHT && agreeing.length >= 2;
  });
  const { bias, weights } = learn(shares.flat(), new Map(agreed), HOLD);
  return { bias, weights: new Map([...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WITNESS)) };
}

/** Those of enough commits that are surely fixes or none. */
function knownSigns(examples: readonly Example[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { signs, sure } of examples) {
    if (sure) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_SEEN).map(([sign]) => sign));
}
