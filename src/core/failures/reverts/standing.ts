import type { Reference } from '../../history/message/statement';

/** Which changes are taken back at the time, as one link after the other is told: landed, reverted, landed again, … */
export class Standing {
  /** What is taken back, with the revert that did it last. */
  readonly #down = new Map<number, number>();
  /** What a revert took back, and what another commit brought again. */
  readonly #took = new Map<number, readonly number[]>();
  readonly #brought = new Map<number, readonly number[]>();
  /** By the title that it quotes, the last revert. */
  readonly #quoting = new Map<number, number>();

  /** @param undone May itself be a revert, or what brought something again. */
  undo(undoing: number, undone: number): void {
    const taken = this.#took.get(undone);
    if (taken) {
      for (const row of taken) this.#down.delete(row);
      this.#brought.set(undoing, taken);
      return;
    }
    const rows = this.#brought.get(undone) ?? [undone];
    for (const row of [undone, ...rows]) this.#down.set(row, undoing);
    this.#took.set(undoing, [...new Set([...(this.#took.get(undoing) ?? []), ...rows])]);
  }

  quote(undoing: number, references: readonly Reference[]): void {
    for (const reference of references) if (reference.by === 'title') this.#quoting.set(reference.title, undoing);
  }

  isDown(row: number): boolean {
    return this.#down.has(row);
  }

  /** The revert that took it back; itself where it is one. */
  revertOf(row: number): number | undefined {
    return this.#took.has(row) ? row : this.#down.get(row);
  }

  /** The last revert that quotes one of the titles. */
  quoting(references: readonly Reference[]): number[] {
    return references.flatMap((each) => (each.by === 'title' ? (this.#quoting.get(each.title) ?? []) : []));
  }
}
