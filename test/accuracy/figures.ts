const HOUR = 3600;

/** Between two times in seconds; null where clocks disagree. */
export function hoursUnlessSkewed(from: number, to: number): number | null {
  return to < from ? null : (to - from) / HOUR;
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

export function shortened(sha: string): string {
  return sha.slice(0, 9);
}
