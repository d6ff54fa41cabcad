/** Lets at most so many pieces of work run at a time; the others wait for their turn. */
export function atMost(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // the place passes to who waits longest, or becomes free
      const begin = waiting.shift();
      if (begin) begin();
      else free += 1;
    }
  };
}
