import { guardedClient } from '../../src/http/client';
import type { Exchange } from '../../src/http/exchange';
import type { Certificate } from '../../src/http/permission';

export interface OpenOptions {
  readonly secret?: string | null;
  readonly certificate?: Certificate | null;
  /** Whether the user said that the server is one of their own. */
  readonly internal?: boolean;
  /** Milliseconds. */
  readonly deadline?: number;
}

/** A real client that may ask whatever a test asks, as of a server of one's own. */
export function openExchange({
  secret = null,
  certificate = null,
  internal = true,
  deadline,
}: OpenOptions = {}): Exchange {
  const exchangeWith = guardedClient(deadline === undefined ? {} : { deadline });
  return exchangeWith(async () => ({ secret, internal, certificate }));
}

/** For what asks no endpoint. */
export const noExchange: Exchange = () => Promise.reject(new Error('Nothing should be asked.'));
