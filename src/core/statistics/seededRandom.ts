/**
 * Numbers in [0, 1) that look random and are the same for the same seed: what is drawn for a report can be drawn again.
 * Source: T. Ettinger, Mulberry32 (2017; public domain).
 * @param seed A whole number; of larger ones the lowest 32 bits count.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
