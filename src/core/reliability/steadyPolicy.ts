import { type Instant, MINUTE } from '../time/instant';

/** A state holds for this long before it gives way to a better one. */
export const HOLD = 5 * MINUTE;

/** A state as it is shown: without the flapping of the samples behind it. */
export interface Steady<S extends string> {
  readonly shown: S;
  readonly since: Instant;
  /** The last state that was seen; it is taken to last until the next one is. */
  readonly last: S;
  /** When each state was seen last. */
  readonly seenAt: Readonly<Record<string, Instant>>;
}

/**
 * What to show, now that a state is seen. Worse shows at once; better shows when what is shown has held for five minutes,
 * and then no better than the worst of these minutes.
 * @param order The best first.
 */
export function steadied<S extends string>(
  before: Steady<S> | null,
  seen: S,
  at: Instant,
  order: readonly S[],
): Steady<S> {
  if (before === null) return { shown: seen, since: at, last: seen, seenAt: { [seen]: at } };
  const after = { ...noLaterThan(before, at), last: seen };
  const seenAt = { ...after.seenAt, [before.last]: at, [seen]: at };
  const rank = (state: S) => order.indexOf(state);
  const recent = order.filter((state) => at - (seenAt[state] ?? Number.NEGATIVE_INFINITY) < HOLD);
  const worst = recent.at(-1) ?? seen;
  const gives = rank(seen) > rank(before.shown) || (worst !== before.shown && at - after.since >= HOLD);
  return { ...after, seenAt, ...(gives && { shown: worst, since: at }) };
}

/** A clock that was set back makes nothing hold for longer. */
function noLaterThan<S extends string>(steady: Steady<S>, at: Instant): Steady<S> {
  const seenAt = Object.entries(steady.seenAt).map(([state, seen]) => [state, Math.min(seen, at)]);
  return { ...steady, since: Math.min(steady.since, at), seenAt: Object.fromEntries(seenAt) };
}
