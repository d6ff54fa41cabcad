import type { Instant } from '../time/instant';
import { roomier } from './column';
import type { CommitHead } from './commitHead';
import type { CommitKeys } from './commitKeys';
import type { CommitRows } from './commitRows';
import { KeyColumns } from './keyColumns';
import type { Statement } from './message/statement';
import { ObjectNames } from './objectNames';
import { NO_ROW, ParentColumns } from './parentColumns';
import { Paths } from './paths';
import { TouchedPaths } from './touchedPaths';

export interface CommitsRoom {
  readonly paths?: readonly string[];
  readonly rows?: number;
  readonly pathIds?: number;
}

const FLAGS = { read: 1, bot: 2, squashed: 4, assisted: 8, cut: 16 } as const;

/**
 * The commits of a repository in columns: a commit is a row, and 100,000 of them take some 10 MB. A row is also what a
 * parent has that wasn't read; all that is asked of such a row is whether it was read.
 */
export class Commits {
  readonly #names: ObjectNames;
  readonly #paths: Paths;
  #size = 0;
  #flags: Uint8Array;
  #authoredAt: Float64Array;
  #committedAt: Float64Array;
  readonly #keys: KeyColumns;
  readonly #parents: ParentColumns;
  readonly #stated = new Map<number, Statement>();
  readonly #touched: TouchedPaths;

  /** Rows that are appended speak of `paths`; the rest is how much room there is before columns have to grow. */
  constructor({ paths = [], rows = 1024, pathIds = 1024 }: CommitsRoom = {}) {
    this.#names = new ObjectNames(rows);
    this.#paths = new Paths(paths);
    this.#flags = new Uint8Array(rows);
    this.#authoredAt = new Float64Array(rows);
    this.#committedAt = new Float64Array(rows);
    this.#keys = new KeyColumns(rows);
    this.#parents = new ParentColumns(rows);
    this.#touched = new TouchedPaths(rows, pathIds);
  }

  /** How many were read. */
  get size(): number {
    return this.#size;
  }

  /** Rows are 0 to this; some of them may not have been read. */
  get rows(): number {
    return this.#names.size;
  }

  /** Paths touched by all commits together. */
  get touches(): number {
    return this.#touched.count;
  }

  get paths(): readonly string[] {
    return this.#paths.names;
  }

  /** What messages state, by the row of the commit that states it. */
  get stated(): ReadonlyMap<number, Statement> {
    return this.#stated;
  }

  /** The row of a full name, which gets one if it has none; -1 for what is no name. */
  rowOfName(sha: string): number {
    return this.#names.add(sha);
  }

  /** Likewise of a name in hex that stands in bytes. */
  rowFor(bytes: Uint8Array, start: number, end: number): number {
    return this.#names.addFrom(bytes, start, end);
  }

  /** The place of a path, which gets one if it has none. */
  idOfPath(path: string): number {
    return this.#paths.idOf(path);
  }

  /** Takes in a commit of which all is known but the paths; false if it was there. */
  begin(row: number, { parents, authoredAt, committedAt, bot, cut, facts, authored, signed }: CommitHead): boolean {
    if (this.isRead(row)) return false;
    this.#makeRoom(this.#names.size);
    this.#size++;
    this.#flags[row] =
      FLAGS.read |
      (bot ? FLAGS.bot : 0) |
      (facts.squashed ? FLAGS.squashed : 0) |
      (facts.assisted ? FLAGS.assisted : 0) |
      (cut ? FLAGS.cut : 0);
    this.#authoredAt[row] = authoredAt;
    this.#committedAt[row] = committedAt;
    this.#parents.set(row, parents);
    this.#keys.set(row, facts, authored, signed);
    if (facts.stated) this.#stated.set(row, facts.stated);
    this.#touched.begin(row);
    return true;
  }

  /** Adds a path, by its place, to those that the commit touched which was taken in last. */
  touch(path: number): void {
    this.#touched.add(path);
  }

  has(sha: string): boolean {
    return this.isRead(this.#names.rowOf(sha));
  }

  /** The row of a commit that was read, by its full name; else -1. */
  rowOf(sha: string): number {
    const row = this.#names.rowOf(sha);
    return this.isRead(row) ? row : NO_ROW;
  }

  /** The rows of the commits that were read whose names begin so: at least 7 hex digits. */
  rowsStartingWith(prefix: string): number[] {
    return this.#names.startingWith(prefix).filter((row) => this.isRead(row));
  }

  isRead(row: number): boolean {
    return this.#is(row, FLAGS.read);
  }

  shaOf(row: number): string {
    return this.#names.at(row);
  }

  authoredAt(row: number): Instant {
    return this.#authoredAt[row] ?? 0;
  }

  committedAt(row: number): Instant {
    return this.#committedAt[row] ?? 0;
  }

  keyOf(row: number, key: keyof CommitKeys): number {
    return this.#keys.at(row, key);
  }

  isBot(row: number): boolean {
    return this.#is(row, FLAGS.bot);
  }

  isSquashed(row: number): boolean {
    return this.#is(row, FLAGS.squashed);
  }

  isAssisted(row: number): boolean {
    return this.#is(row, FLAGS.assisted);
  }

  isMerge(row: number): boolean {
    return this.secondParentOf(row) !== NO_ROW;
  }

  /** Its first parent's row, read or not; -1 for a root. */
  firstParentOf(row: number): number {
    return this.#parents.firstOf(row);
  }

  /** Likewise its second parent's; -1 for what is no merge. */
  secondParentOf(row: number): number {
    return this.#parents.secondOf(row);
  }

  furtherParentsOf(row: number): readonly number[] {
    return this.#parents.furtherOf(row);
  }

  /** The rows of the parents after the first. */
  otherParentsOf(row: number): readonly number[] {
    return this.isMerge(row) ? [this.secondParentOf(row), ...this.furtherParentsOf(row)] : [];
  }

  /** Whether a shallow clone was cut here: what the commit changed isn't known, even if its parents came in another way. */
  isCut(row: number): boolean {
    return this.#is(row, FLAGS.cut);
  }

  /** Whether it was cut, or has parents that weren't read. */
  isCutOff(row: number): boolean {
    if (this.isCut(row)) return true;
    const isMissing = (parent: number) => parent !== NO_ROW && !this.isRead(parent);
    return (
      isMissing(this.firstParentOf(row)) ||
      isMissing(this.secondParentOf(row)) ||
      this.furtherParentsOf(row).some(isMissing)
    );
  }

  /** The paths it touched, as places in `paths`. */
  pathsOf(row: number): Int32Array {
    return this.#touched.of(row);
  }

  /** Some rows as plain data, for `append`. */
  slice(from: number, to: number): CommitRows {
    return {
      count: to - from,
      names: this.#names.packed(from, to),
      flags: this.#flags.slice(from, to),
      authoredAt: this.#authoredAt.slice(from, to),
      committedAt: this.#committedAt.slice(from, to),
      keys: this.#keys.slice(from, to),
      ...this.#parents.slice(from, to),
      stated: [...this.#stated].filter(([row]) => row >= from && row < to),
      ...this.#touched.slice(from, to),
    };
  }

  /** The rows that follow those that are there. */
  append(rows: CommitRows): void {
    const from = this.#names.size;
    this.#names.addPacked(rows.names, rows.count);
    this.#makeRoom(this.#names.size);
    this.#flags.set(rows.flags, from);
    this.#authoredAt.set(rows.authoredAt, from);
    this.#committedAt.set(rows.committedAt, from);
    this.#keys.append(from, rows.keys);
    this.#parents.append(from, rows);
    for (const [row, stated] of rows.stated) this.#stated.set(row, stated);
    this.#touched.append(from, rows.pathCounts, rows.pathIds);
    for (let row = from; row < this.rows; row++) if (this.isRead(row)) this.#size++;
  }

  #is(row: number, flag: number): boolean {
    return ((this.#flags[row] ?? 0) & flag) !== 0;
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#flags.length) return;
    this.#flags = roomier(this.#flags, rows);
    this.#authoredAt = roomier(this.#authoredAt, rows);
    this.#committedAt = roomier(this.#committedAt, rows);
    this.#keys.makeRoom(this.#flags.length);
    this.#parents.makeRoom(this.#flags.length);
  }
}
