/** Lines of a file, both ends included, from 1. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The same lines in as few ranges as can be, in order. */
export function joined(ranges: readonly LineRange[]): LineRange[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
