import { roomier } from './column';
import type { CommitRows } from './commitRows';

/** The row of a parent that isn't. */
export const NO_ROW = -1;

const NO_ROWS: readonly number[] = [];

/** The parents of commits: two columns, and a map for the few that have more. */
export class ParentColumns {
  #first: Int32Array;
  #second: Int32Array;
  readonly #further = new Map<number, readonly number[]>();

  constructor(rows: number) {
    this.#first = new Int32Array(rows);
    this.#second = new Int32Array(rows);
  }

  set(row: number, parents: readonly number[]): void {
    this.#first[row] = parents[0] ?? NO_ROW;
    this.#second[row] = parents[1] ?? NO_ROW;
    if (parents.length > 2) this.#further.set(row, parents.slice(2));
  }

  firstOf(row: number): number {
    return this.#first[row] ?? NO_ROW;
  }

  secondOf(row: number): number {
    return this.#second[row] ?? NO_ROW;
  }

  /** Those after the second. */
  furtherOf(row: number): readonly number[] {
    return this.#further.size === 0 ? NO_ROWS : (this.#further.get(row) ?? NO_ROWS);
  }

  slice(from: number, to: number): Pick<CommitRows, 'firstParent' | 'secondParent' | 'furtherParents'> {
    return {
      firstParent: this.#first.slice(from, to),
      secondParent: this.#second.slice(from, to),
      furtherParents: [...this.#further].filter(([row]) => row >= from && row < to),
    };
  }

  append(from: number, { firstParent, secondParent, furtherParents }: ReturnType<ParentColumns['slice']>): void {
    this.#first.set(firstParent, from);
    this.#second.set(secondParent, from);
    for (const [row, parents] of furtherParents) this.#further.set(row, parents);
  }

  makeRoom(rows: number): void {
    this.#first = roomier(this.#first, rows);
    this.#second = roomier(this.#second, rows);
  }
}
