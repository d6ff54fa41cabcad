import type { Auth } from '../../core/endpoints/ask';
import type { Asked } from './askedOf';

/** Who wants a token. */
export interface TokenTarget {
  readonly id: string;
  readonly origin: string;
  readonly auth: Exclude<Auth, 'none'>;
}

/** Of some endpoints those that want a token, each origin once: they share it. */
export function tokenTargets(endpoints: readonly Asked[]): TokenTarget[] {
  const targets = endpoints.flatMap(({ id, url, auth }) =>
    auth === 'none' ? [] : [{ id, origin: new URL(url).origin, auth }],
  );
  return targets.filter(({ origin }, index) => targets.findIndex((other) => other.origin === origin) === index);
}
