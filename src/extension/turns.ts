interface Turn {
  readonly start: () => void;
  readonly ended: Promise<void>;
}

/** Lets a task be done for many keys, a few at once, and for each key one after the other. */
export class Turns {
  /** In the order in which they are to start. */
  readonly #waiting = new Map<string, Turn>();
  readonly #running = new Set<string>();

  constructor(
    private readonly atOnce: number,
    private readonly task: (key: string) => Promise<void>,
  ) {}

  /** When the task was done for each key, begun after this call. Rejects as soon as one fails; the others go on. */
  async take(keys: readonly string[]): Promise<void> {
    const turns = keys.map((key) => this.#waiting.get(key) ?? this.#queue(key));
    this.#startNext();
    await Promise.all(turns.map(({ ended }) => ended));
  }

  #queue(key: string): Turn {
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const ended = started
      .then(() => this.task(key))
      .finally(() => {
        this.#running.delete(key);
        this.#startNext();
      });
    const turn = { start, ended };
    this.#waiting.set(key, turn);
    return turn;
  }

  #startNext(): void {
    for (const [key, { start }] of this.#waiting) {
      if (this.#running.size >= this.atOnce) return;
      if (this.#running.has(key)) continue;
      this.#waiting.delete(key);
      this.#running.add(key);
      start();
    }
  }
}
