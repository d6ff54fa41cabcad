/** Numbers from 0 to below 1, the same for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the items, any of them as likely as any other, in their order; all where there are no more. */
export function sampleOf<T>(items: readonly T[], most: number, seed: number): T[] {
  const random = randomFrom(seed);
  let wanted = most;
  return items.filter((_, i) => {
    if (random() * (items.length - i) >= wanted) return false;
    wanted--;
    return true;
  });
}
