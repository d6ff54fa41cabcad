/**
 * Which of several tests tell something, when no more than the share q of those that seem to may be chance.
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", J. R. Statist. Soc. B 57 (1995).
 */
export function discoveries(ps: readonly number[], q: number): boolean[] {
  const sorted = ps.toSorted((a, b) => a - b);
  const most = sorted.findLast((p, i) => p <= ((i + 1) / ps.length) * q);
  return ps.map((p) => most !== undefined && p <= most);
}
