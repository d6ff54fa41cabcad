import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';
import type { Exchange } from '../http/exchange';
import { orAborted } from '../http/orAborted';
import type { FromWorker } from '../protocol';

/** Has the extension host send what is asked of endpoints: VS Code's proxy, certificates and tokens are there alone. */
export class Relay {
  #last = 0;
  readonly #waiting = new Map<number, (reply: Reply) => void>();

  constructor(private readonly send: (message: FromWorker) => void) {}

  /** @param id The question that is being answered. */
  exchangeFor(id: number): Exchange {
    return (ask, signal) => this.#exchange(id, ask, signal);
  }

  settle(exchange: number, reply: Reply): void {
    this.#waiting.get(exchange)?.(reply);
  }

  async #exchange(id: number, ask: Ask, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted();
    const exchange = ++this.#last;
    const replied = new Promise<Reply>((resolve) => this.#waiting.set(exchange, resolve));
    this.send({ type: 'exchange', id, exchange, ask });
    try {
      return await orAborted(replied, signal);
    } catch (error) {
      this.send({ type: 'abandon', exchange });
      throw error;
    } finally {
      this.#waiting.delete(exchange);
    }
  }
}
