import type { Exchange } from '../http/exchange';
import type { Permit } from '../http/permission';

/** One client for all, which is loaded when something is first asked: activation does without. */
export function lazyClient(): (permit: Permit) => Exchange {
  const load = async () => (await import('../http/client')).guardedClient();
  let client: ReturnType<typeof load> | undefined;
  return (permit) => async (ask, signal) => {
    client ??= load();
    const exchangeWith = await client;
    return exchangeWith(permit)(ask, signal);
  };
}
