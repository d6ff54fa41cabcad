import { guardedClient } from '../../src/http/client';
import type { Exchange } from '../../src/http/exchange';
import type { Certificate } from '../../src/http/permission';

/** A real client that may ask whatever a test asks, as of a server of one's own. */
export function openExchange({
  secret = null,
  certificate = null,
  deadline,
}: {
  secret?: string | null;
  certificate?: Certificate | null;
  deadline?: number;
} = {}): Exchange {
  const exchangeWith = guardedClient(deadline === undefined ? {} : { deadline });
  return exchangeWith(async () => ({ secret, internal: true, certificate }));
}

/** For what asks no endpoint. */
export const noExchange: Exchange = () => Promise.reject(new Error('Nothing should be asked.'));
