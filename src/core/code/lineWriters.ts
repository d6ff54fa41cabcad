/** Lines of a file that follow each other and were last written by the same change: its place on the mainline. */
export interface Run {
  readonly lines: number;
  readonly writer: number;
}

/** Of lines that nobody knows the writer of. */
export const UNKNOWN = -1;

/**
 * The runs of a file after an edit; past the last run all lines are of unknown writers, without end.
 * @param hunks As in `Hunks`.
 * @param onRemoved Is told of the lines that the edit removes, run by run.
 */
export function edited(
  runs: readonly Run[],
  hunks: Int32Array,
  writer: number,
  onRemoved: (run: Run) => void,
): readonly Run[] {
  const after: Run[] = [];
  const write = (lines: number, by: number) => {
    const last = after.at(-1);
    if (lines === 0) return;
    if (last?.writer === by) after[after.length - 1] = { lines: last.lines + lines, writer: by };
    else after.push({ lines, writer: by });
  };
  let next = 0;
  /** Of the run before `next`, not taken yet. */
  let rest: Run = { lines: 0, writer: UNKNOWN };
  let before = 0;
  const take = (lines: number, onRun: (lines: number, by: number) => void) => {
    before += lines;
    for (let left = lines; left > 0; ) {
      if (rest.lines === 0) rest = runs[next++] ?? { lines: left, writer: UNKNOWN };
      const taken = Math.min(left, rest.lines);
      onRun(taken, rest.writer);
      rest = { lines: rest.lines - taken, writer: rest.writer };
      left -= taken;
    }
  };
  for (let at = 0; at + 2 < hunks.length; at += 3) {
    take(Math.max(0, (hunks[at] ?? 0) - before), write);
    take(hunks[at + 1] ?? 0, (lines, by) => onRemoved({ lines, writer: by }));
    write(hunks[at + 2] ?? 0, writer);
  }
  write(rest.lines, rest.writer);
  for (const run of runs.slice(next)) write(run.lines, run.writer);
  while (after.at(-1)?.writer === UNKNOWN) after.pop();
  return after;
}
