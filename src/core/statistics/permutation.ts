import { seededRandom } from './seededRandom';

/** Of a difference of two means: that chance alone makes one as large to either side. */
export interface Chance {
  readonly higher: number;
  readonly lower: number;
}

/** Draws at most, which makes the least p 0.0005; the same for all values, so that the same are found for the same. */
const DRAWS = 1999;
/** So many hits settle that there is nothing to find. */
const ENOUGH_HITS = 50;
const SEED = 20_261_121;
/** Sums of the same values in another order differ by as much. */
const NOISE = 1e-9;

/**
 * How often the mean of `after` would lie as far above (or below) that of `before` if it were chance which value is of
 * which: one-sided, from random draws, never 0. (simple-statistics' `permutationTest` draws for one side, may say 0, and
 * can't stop early where there is nothing to find, which is most of the time that this takes.)
 * Source: J. Besag and P. Clifford, "Sequential Monte Carlo p-values", Biometrika 78 (1991).
 */
export function permutationTest(before: readonly number[], after: readonly number[]): Chance {
  const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const all = Float64Array.from([...ascending(after), ...ascending(before)]);
  const observed = sumOfFirst(all, after.length);
  const noise = NOISE * all.reduce((sum, value) => sum + Math.abs(value), 0);
  const random = seededRandom(SEED);
  const [higher, lower] = [new Hits(), new Hits()];
  for (let draw = 1; draw <= DRAWS && !(higher.areEnough && lower.areEnough); draw++) {
    drawFirst(all, after.length, random);
    const sum = sumOfFirst(all, after.length);
    higher.see(sum >= observed - noise);
    lower.see(sum <= observed + noise);
  }
  return { higher: higher.share, lower: lower.share };
}

/** Draws until enough of them hit. */
class Hits {
  #hits = 0;
  #draws = 0;

  see(isHit: boolean): void {
    if (this.areEnough) return;
    this.#draws += 1;
    if (isHit) this.#hits += 1;
  }

  get areEnough(): boolean {
    return this.#hits >= ENOUGH_HITS;
  }

  /** What was observed is one of the ways to draw. */
  get share(): number {
    return (this.#hits + 1) / (this.#draws + 1);
  }
}

/** Fisher and Yates' shuffle, as far as it matters. */
function drawFirst(values: Float64Array, count: number, random: () => number): void {
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (values.length - i));
    const value = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = value;
  }
}

function sumOfFirst(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] ?? 0;
  return sum;
}
