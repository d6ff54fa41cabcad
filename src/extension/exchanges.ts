import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';
import type { Exchange } from '../http/exchange';

/** What one measuring thread has the host send, as long as it waits for it. */
export class Exchanges {
  readonly #running = new Map<number, AbortController>();

  constructor(private readonly onReply: (exchange: number, reply: Reply) => void) {}

  /** @throws What the exchange does, unless nobody waits for it any more; no reply follows then. */
  async run(exchange: number, ask: Ask, send: Exchange): Promise<void> {
    const abandoned = new AbortController();
    this.#running.set(exchange, abandoned);
    try {
      const reply = await send(ask, abandoned.signal);
      if (!abandoned.signal.aborted) this.onReply(exchange, reply);
    } catch (error) {
      if (!abandoned.signal.aborted) throw error;
    } finally {
      this.#running.delete(exchange);
    }
  }

  abandon(exchange: number): void {
    this.#running.get(exchange)?.abort();
  }

  /** The thread ended. */
  abandonAll(): void {
    for (const abandoned of this.#running.values()) abandoned.abort();
  }
}
