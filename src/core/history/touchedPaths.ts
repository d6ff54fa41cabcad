import { roomier } from './column';

/** Which paths each commit touched: one column of paths, by their places elsewhere, of which each row has a stretch. */
export class TouchedPaths {
  #from: Uint32Array;
  #to: Uint32Array;
  #ids: Int32Array;
  #count = 0;
  /** The row begun last. */
  #row = 0;

  constructor(rows: number, ids: number) {
    this.#from = new Uint32Array(rows);
    this.#to = new Uint32Array(rows);
    this.#ids = new Int32Array(ids);
  }

  /** Of all rows together. */
  get count(): number {
    return this.#count;
  }

  of(row: number): Int32Array {
    return this.#ids.subarray(this.#from[row] ?? 0, this.#to[row] ?? 0);
  }

  /** Paths that are added belong to this row from now on. */
  begin(row: number): void {
    this.#makeRoom(row + 1, this.#count);
    this.#from[row] = this.#to[row] = this.#count;
    this.#row = row;
  }

  add(path: number): void {
    this.#makeRoom(0, this.#count + 1);
    this.#ids[this.#count++] = path;
    this.#to[this.#row] = this.#count;
  }

  /** Those of some rows: how many each has, and all of them one row after the other. */
  slice(from: number, to: number): { pathCounts: Uint32Array; pathIds: Int32Array } {
    const pathCounts = new Uint32Array(to - from);
    let total = 0;
    for (let row = from; row < to; row++) total += pathCounts[row - from] = this.of(row).length;
    const pathIds = new Int32Array(total);
    for (let row = from, at = 0; row < to; at += pathCounts[row - from] ?? 0, row++) pathIds.set(this.of(row), at);
    return { pathCounts, pathIds };
  }

  /** The opposite of `slice`. */
  append(from: number, pathCounts: Uint32Array, pathIds: Int32Array): void {
    this.#makeRoom(from + pathCounts.length, this.#count + pathIds.length);
    this.#ids.set(pathIds, this.#count);
    for (let i = 0; i < pathCounts.length; i++) {
      this.#from[from + i] = this.#count;
      this.#count += pathCounts[i] ?? 0;
      this.#to[from + i] = this.#count;
    }
  }

  #makeRoom(rows: number, ids: number): void {
    if (ids > this.#ids.length) this.#ids = roomier(this.#ids, ids);
    if (rows <= this.#from.length) return;
    this.#from = roomier(this.#from, rows);
    this.#to = roomier(this.#to, rows);
  }
}
