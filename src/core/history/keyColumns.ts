import { roomier } from './column';
import { type CommitKeys, KEYS } from './commitKeys';

/** The `KEYS` of commits, row after row. */
export class KeyColumns {
  #keys: Uint32Array;

  constructor(rows: number) {
    this.#keys = new Uint32Array(rows * KEYS.length);
  }

  at(row: number, key: keyof CommitKeys): number {
    return this.#keys[row * KEYS.length + KEYS.indexOf(key)] ?? 0;
  }

  /** In the order of KEYS; an array of them for each commit would cost more than all the rest. */
  set(
    row: number,
    { title, titleStart, number }: Pick<CommitKeys, 'title' | 'titleStart' | 'number'>,
    authored: number,
    signed: number,
  ): void {
    const at = row * KEYS.length;
    this.#keys[at] = title;
    this.#keys[at + 1] = titleStart;
    this.#keys[at + 2] = number;
    this.#keys[at + 3] = authored;
    this.#keys[at + 4] = signed;
  }

  slice(from: number, to: number): Uint32Array {
    return this.#keys.slice(from * KEYS.length, to * KEYS.length);
  }

  append(from: number, keys: Uint32Array): void {
    this.#keys.set(keys, from * KEYS.length);
  }

  makeRoom(rows: number): void {
    if (rows * KEYS.length > this.#keys.length) this.#keys = roomier(this.#keys, rows * KEYS.length);
  }
}
