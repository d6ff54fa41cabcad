/**
 * Which of several tests tell something, when at most in the share q of all cases any of those that seem to may be chance,
 * whatever the others tell. (Benjamini and Hochberg's procedure finds more, but beside one that does tell something it
 * lets others pass more easily.)
 * Source: Y. Hochberg, "A Sharper Bonferroni Procedure for Multiple Tests of Significance", Biometrika 75 (1988).
 */
export function discoveries(ps: readonly number[], q: number): boolean[] {
  const sorted = ps.toSorted((a, b) => a - b);
  const most = sorted.findLast((p, i) => p <= q / (ps.length - i));
  return ps.map((p) => most !== undefined && p <= most);
}
