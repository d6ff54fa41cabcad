/** Numbers from 0 to below 1. */
export type Random = () => number;

/** Standard normal. Source: Box and Muller, 1958. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** @param sigma Of the logarithm. */
export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** Likewise by its mean, and by its variance as a share of the mean squared. */
export function around(random: Random, mean: number, variance: number): number {
  const sigma = Math.sqrt(Math.log(1 + variance));
  return logNormal(random, mean * Math.exp(-(sigma ** 2) / 2), sigma);
}

/** Source: D. Knuth, The Art of Computer Programming, vol. 2, 3.4.1; of large means the normal approximation. */
export function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = -1;
  for (let left = 1, end = Math.exp(-mean); left > end; count++) left *= random();
  return Math.max(0, count);
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** Between two positive numbers, each doubling as likely as the next. */
export function betweenByFactor(random: Random, low: number, high: number): number {
  return low * (high / low) ** random();
}

export function oneOf<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/**
 * Factors around 1, one a week, each somewhat like the one before it.
 * @param variance As a share of the mean squared. @param likeness From one week to the next (lag-1 correlation).
 */
export function weeklyFactors(random: Random, weeks: number, variance: number, likeness: number): number[] {
  const sigma = Math.sqrt(Math.log(1 + variance));
  let state = normal(random);
  return Array.from({ length: weeks }, () => {
    const factor = Math.exp(sigma * state - sigma ** 2 / 2);
    state = likeness * state + Math.sqrt(1 - likeness ** 2) * normal(random);
    return factor;
  });
}
