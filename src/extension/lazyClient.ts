import type { Exchange } from '../http/exchange';
import type { Permit } from '../http/permission';

/** The client is loaded when something is first asked: activation does without. */
export function lazyClient(permit: Permit): Exchange {
  return async (ask, signal) => {
    const { guardedClient } = await import('../http/client');
    return guardedClient({ permit })(ask, signal);
  };
}
