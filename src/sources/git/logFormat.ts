import { isUtf8 } from 'node:buffer';
import { isBot } from '../../core/history/bot';
import { authorKeys } from '../../core/history/commitKeys';
import type { Commits } from '../../core/history/commits';
import { factsOfMessage } from '../../core/history/message/message';
import { hashOf } from '../../core/history/message/title';
import { fromUnixSeconds, type Instant } from '../../core/time/instant';
import { logCutShort } from './failure';
import { pinnedLog } from './pinnedLog';

/** What is asked of each commit, in this order; the parser reads what this says. */
const PLACEHOLDERS = {
  sha: '%H',
  parents: '%P',
  authored: '%at',
  committed: '%ct',
  name: '%an',
  address: '%ae',
  message: '%B',
} as const;

type Field = keyof typeof PLACEHOLDERS;
const FIELDS = Object.keys(PLACEHOLDERS) as readonly Field[];

/** Reads every commit that the object names which come as input reach. */
export const LOG: readonly string[] = pinnedLog(Object.values(PLACEHOLDERS).join('%x00'), '--name-status');

export interface LogOptions {
  /** Names and addresses of authors that are programs, besides those known as such. */
  readonly bots: readonly string[];
  /** The commits that a shallow clone was cut at, with the parents that they really have. */
  readonly cuts: ReadonlyMap<string, readonly string[]>;
}

const NUL = 0;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const DIGIT_0 = 0x30;

/** What is known of an author while a log is read; nothing of it is kept. */
interface Author {
  /** Of the address. */
  readonly key: number;
  readonly bot: boolean;
}

/** The first byte of a path's status: `A`, `D`, `M`, `T`; no object name begins so. */
const A = 0x41;
const Z = 0x5a;

/**
 * Understands what LOG prints, in chunks cut anywhere, and adds it to the commits. Everything in it ends with NUL: the
 * fields of a commit, then for each path that it changed a letter (after a newline, the first time) and the path itself.
 * It reads bytes where they lie: a string for each field would be most of its work.
 */
export class LogParser {
  /** What came of a token, or of the fields of a commit, whose end is still to come. */
  #begun: Buffer[] = [];
  #place: 'commit' | 'status' | 'path' = 'commit';
  /** The commit at hand wasn't known before. */
  #isNew = false;
  readonly #ends = new Uint32Array(FIELDS.length);
  readonly #pathIds = new Map<string, number>();
  readonly #authors = new Map<string, Author>();

  constructor(
    private readonly commits: Commits,
    private readonly options: LogOptions,
  ) {}

  push(chunk: Buffer): void {
    // a long message comes in many chunks: they are joined once it has ended
    if (this.#begun.length > 0 && !chunk.includes(NUL)) {
      this.#begun.push(chunk);
      return;
    }
    const bytes = this.#begun.length > 0 ? Buffer.concat([...this.#begun, chunk]) : chunk;
    let at = 0;
    for (let next = 0; next >= 0; next = this.#step(bytes, at)) at = next;
    this.#begun = at < bytes.length ? [bytes.subarray(at)] : [];
  }

  end(): void {
    if (this.#begun.length > 0 || this.#place === 'path') throw logCutShort();
  }

  /** Reads what begins at a place, and says where the next thing does; -1 if it hasn't come whole. */
  #step(bytes: Buffer, at: number): number {
    if (at >= bytes.length) return -1;
    if (this.#place === 'path') {
      const end = bytes.indexOf(NUL, at);
      if (end < 0) return -1;
      if (this.#isNew) this.commits.touch(this.#pathIdOf(bytes, at, end));
      this.#place = 'status';
      return end + 1;
    }
    if (this.#place === 'status') {
      const start = bytes[at] === NEWLINE ? at + 1 : at;
      if (start + 1 >= bytes.length) return -1;
      const letter = bytes[start] ?? 0;
      if (letter >= A && letter <= Z && bytes[start + 1] === NUL) {
        this.#place = 'path';
        return start + 2;
      }
    }
    let end = at - 1;
    for (let field = 0; field < FIELDS.length; field++) {
      end = bytes.indexOf(NUL, end + 1);
      if (end < 0) return -1;
      this.#ends[field] = end;
    }
    this.#takeCommit(bytes, at);
    this.#place = 'status';
    return end + 1;
  }

  #takeCommit(bytes: Buffer, at: number): void {
    const { commits } = this;
    const [sha = 0, parents = 0, authored = 0, committed = 0, , address = 0, message = 0] = this.#ends;
    const row = commits.rowFor(bytes, at, sha);
    if (row < 0) {
      const name = bytes.toString('latin1', at, Math.min(sha, at + 80));
      throw new Error(`The log has a commit that is none: ${JSON.stringify(name)}.`);
    }
    const authoredAt = instantAt(bytes, parents + 1, authored);
    const committedAt = instantAt(bytes, authored + 1, committed);
    const author = this.#authorAt(bytes, committed + 1, address);
    const facts = factsOfMessage(bytes.toString('latin1', address + 1, message));
    const cut = this.options.cuts.size > 0 ? this.options.cuts.get(commits.shaOf(row)) : undefined;
    const keys = authorKeys(author.key, authoredAt, facts.title);
    this.#isNew = commits.begin(row, {
      // where git can't read one of the times, the other
      authoredAt: authoredAt ?? committedAt ?? 0,
      committedAt: committedAt ?? authoredAt ?? 0,
      parents: cut ? cut.map((parent) => commits.rowOfName(parent)) : this.#rowsAt(bytes, sha + 1, parents),
      bot: author.bot,
      cut: cut !== undefined,
      facts,
      authored: keys.authored,
      signed: keys.signed,
    });
    // what a commit changed that has lost its parents isn't known
    if (cut) this.#isNew = false;
  }

  /** The rows of names that are separated by spaces. */
  #rowsAt(bytes: Buffer, start: number, end: number): number[] {
    const rows: number[] = [];
    for (let at = start; at < end; ) {
      const space = bytes.indexOf(SPACE, at);
      const next = space < 0 || space > end ? end : space;
      rows.push(this.commits.rowFor(bytes, at, next));
      at = next + 1;
    }
    return rows;
  }

  /** Name and address, with NUL between. */
  #authorAt(bytes: Buffer, start: number, end: number): Author {
    const author = bytes.toString('latin1', start, end);
    const known = this.#authors.get(author);
    if (known) return known;
    const [name = '', address = ''] = bytes.toString('utf8', start, end).split('\0');
    const key = hashOf(author.slice(author.indexOf('\0') + 1));
    const read = { key, bot: isBot(name, address, this.options.bots) };
    this.#authors.set(author, read);
    return read;
  }

  #pathIdOf(bytes: Buffer, start: number, end: number): number {
    const key = bytes.toString('latin1', start, end);
    const known = this.#pathIds.get(key);
    if (known !== undefined) return known;
    // a name that isn't UTF-8 is taken for Latin-1: so two of them never become one
    const path = isUtf8(bytes.subarray(start, end)) ? bytes.toString('utf8', start, end) : key;
    const id = this.commits.idOfPath(path);
    this.#pathIds.set(key, id);
    return id;
  }
}

/** Null for a date that git can't read: it prints nothing, or 0. */
function instantAt(bytes: Buffer, start: number, end: number): Instant | null {
  const isNegative = bytes[start] === 0x2d;
  let seconds = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) seconds = seconds * 10 + (bytes[at] ?? 0) - DIGIT_0;
  return seconds === 0 ? null : fromUnixSeconds(isNegative ? -seconds : seconds);
}
