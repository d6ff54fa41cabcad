import { LONGEST_WINDOW } from '../delivery/grownShare';
import { DAY } from '../time/instant';

/** Days of the window that the index is of. */
export const WINDOW_DAYS = 28;

/** A window that holds too little grows to the next of these. */
export const POOLED_DAYS: readonly number[] = [WINDOW_DAYS, 90, LONGEST_WINDOW / DAY];

/** What is computed once, and only if it is asked for. */
export function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: compute() }).result;
}

/** What is computed for each of some window lengths, once it is asked for. */
export function byLength<Result>(compute: (length: number) => Result): (length: number) => Result {
  const known = new Map<number, Result>();
  return (length) => {
    const result = known.get(length) ?? compute(length);
    known.set(length, result);
    return result;
  };
}
