import { guardedClient } from '../../src/http/client';
import type { Exchange } from '../../src/http/exchange';

/** A real client that may ask whatever a test asks, as of a server of one's own. */
export function openExchange({
  secret = null,
  deadline,
}: {
  secret?: string | null;
  deadline?: number;
} = {}): Exchange {
  return guardedClient({
    permit: async () => ({ secret, internal: true, certificate: null }),
    ...(deadline !== undefined && { deadline }),
  });
}

/** For what asks no endpoint. */
export const noExchange: Exchange = () => Promise.reject(new Error('Nothing should be asked.'));
