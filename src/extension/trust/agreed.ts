import type { Agreement } from '../../core/endpoints/agreement';
import type { Instant } from '../../core/time/instant';

/** What the user agreed to, as it is kept. */
export interface Agreed extends Agreement {
  /** The user said that the server is one of their own network: its address may be a private one. */
  readonly internal: boolean;
  /** When the user agreed. */
  readonly at: Instant;
}

/** Of one endpoint: who goes back and forth between branches is not asked each time. */
export const MOST_CONTENTS = 5;

/** With one more, the newest last. What was said of a server holds for all that is asked of it. */
export function withAgreed(agreed: readonly Agreed[], more: Agreed): Agreed[] {
  const internal = more.internal || isInternal(agreed, more.origin);
  const others = agreed.filter(({ id, content }) => id !== more.id || content !== more.content);
  const ofSameId = others.filter(({ id }) => id === more.id);
  const surplus = new Set(ofSameId.slice(0, Math.max(0, ofSameId.length + 1 - MOST_CONTENTS)));
  return withTick([...others.filter((each) => !surplus.has(each)), more], more.origin, internal);
}

/** With the user's word on whether a server is one of their own network. */
export function withTick(agreed: readonly Agreed[], origin: string, internal: boolean): Agreed[] {
  return agreed.map((each) => (each.origin === origin ? { ...each, internal } : each));
}

/** Whether the user said that a server is one of their own network. */
export function isInternal(agreed: readonly Agreed[], origin: string): boolean {
  return agreed.some((each) => each.origin === origin && each.internal);
}

/** What was agreed to last of the endpoint of an id; undefined for a new one. */
export function lastAgreed<A extends Agreement>(agreed: readonly A[], endpointId: string): A | undefined {
  return agreed.findLast(({ id }) => id === endpointId);
}

/** What is kept as it was read back: anything else was never agreed to. */
export function agreedFrom(kept: unknown): Agreed[] {
  return Array.isArray(kept) ? kept.filter(isAgreed) : [];
}

function isAgreed(value: unknown): value is Agreed {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: keyof Agreed, type: string) => typeof Reflect.get(value, key) === type;
  return (
    has('id', 'string') &&
    has('origin', 'string') &&
    has('content', 'string') &&
    has('internal', 'boolean') &&
    has('at', 'number')
  );
}
