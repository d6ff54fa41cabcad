/** Something that users got once or several times, and that may have failed. */
export interface Delivered {
  /** What has the same number is the same thing; the lowest numbers there are. */
  readonly thing: number;
  readonly day: number;
  /** The day on which it was known that it failed; infinite where it didn't. */
  readonly failedOn: number;
}

/** For each day what was delivered in the days that end with it, each thing once; and how much of it was known to have failed. */
export interface DeliveredOver {
  readonly all: Int32Array;
  readonly failed: Int32Array;
}

/** @param count Of days. @param length Of the windows that end with each of them. */
export function deliveredOver(delivered: readonly Delivered[], count: number, length: number): DeliveredOver {
  const failed = delivered.filter(({ failedOn }) => failedOn < count);
  const since = ({ day, failedOn }: Delivered) => Math.max(day, failedOn);
  return {
    all: thingsOver(delivered, ({ day }) => day, count, length),
    failed: thingsOver(
      failed.toSorted((a, b) => since(a) - since(b)),
      since,
      count,
      length,
    ),
  };
}

/** @param delivered In the order of `since`. @param since The first day on which it counts. */
function thingsOver(
  delivered: readonly Delivered[],
  since: (delivered: Delivered) => number,
  count: number,
  length: number,
): Int32Array {
  const steps = new Int32Array(count + 1);
  // where a thing is in a window already, it counts there only once
  const countedTo = new Int32Array(delivered.reduce((most, { thing }) => Math.max(most, thing + 1), 0));
  for (const each of delivered) {
    const from = Math.max(since(each), countedTo[each.thing] ?? 0);
    const to = Math.min(each.day + length, count);
    if (from >= to) continue;
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
    countedTo[each.thing] = to;
  }
  let sum = 0;
  return steps.subarray(0, count).map((step) => (sum += step));
}
