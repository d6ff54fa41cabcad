import { isUtf8 } from 'node:buffer';
import { isBot } from '../../core/history/bot';
import type { Commit } from '../../core/history/commit';
import { factsOfMessage, type MessageFacts } from '../../core/history/message';
import { fromUnixSeconds, type Instant } from '../../core/time/instant';
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
export const LOG: readonly string[] = pinnedLog(Object.values(PLACEHOLDERS).join('%x00'), '--raw', '--no-abbrev');

const NUL = 0;
const COLON = 0x3a;
const NEWLINE = 0x0a;

/**
 * Understands what LOG prints, in chunks cut anywhere. Everything in it ends with NUL: the fields of a commit, then for
 * each path that it changed `:modes objects status` (after a newline, the first time) and the path itself.
 */
export class LogParser {
  /** What came of a token whose end is still to come. */
  #begun: Buffer[] = [];
  #fields: string[] = [];
  #paths: string[] = [];
  #expectsPath = false;
  readonly #known = new Map<string, string>();
  readonly #bots: readonly string[];
  readonly #onCommit: (commit: Commit) => void;

  constructor(bots: readonly string[], onCommit: (commit: Commit) => void) {
    this.#bots = bots;
    this.#onCommit = onCommit;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(NUL); end >= 0; end = chunk.indexOf(NUL, start)) {
      if (this.#begun.length === 0) this.#take(chunk, start, end);
      else {
        const token = Buffer.concat([...this.#begun, chunk.subarray(start, end)]);
        this.#begun = [];
        this.#take(token, 0, token.length);
      }
      start = end + 1;
    }
    if (start < chunk.length) this.#begun.push(chunk.subarray(start));
  }

  end(): void {
    if (this.#begun.length > 0 || this.#expectsPath) throw new Error('The log ended in the middle of a commit.');
    if (this.#fields.length > 0) this.#finishCommit();
  }

  /** The token is given as a place, since a buffer for each would be most of the parser's work. */
  #take(bytes: Buffer, start: number, end: number): void {
    if (this.#expectsPath) {
      this.#paths.push(this.#pathOf(bytes, start, end));
      this.#expectsPath = false;
    } else if (this.#fields.length < FIELDS.length) {
      this.#fields.push(bytes.toString('utf8', start, end));
    } else if (start < end && (bytes[start] === COLON || bytes[start] === NEWLINE)) {
      this.#expectsPath = true;
    } else {
      this.#finishCommit();
      this.#fields.push(bytes.toString('utf8', start, end));
    }
  }

  /** One string for each path, however many commits change it. */
  #pathOf(bytes: Buffer, start: number, end: number): string {
    const key = bytes.toString('latin1', start, end);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // a name that isn't UTF-8 is taken for Latin-1: so two of them never become one
    const path = isUtf8(bytes.subarray(start, end)) ? bytes.toString('utf8', start, end) : key;
    this.#known.set(key, path);
    return path;
  }

  #finishCommit(): void {
    const fields = this.#fields;
    const paths = this.#paths;
    this.#fields = [];
    this.#paths = [];
    const of = (field: Field) => fields[FIELDS.indexOf(field)] ?? '';
    if (fields.length < FIELDS.length || !/^[0-9a-f]{40,64}$/.test(of('sha'))) {
      throw new Error(`The log has a commit that is none: ${JSON.stringify(of('sha').slice(0, 80))}.`);
    }
    this.#onCommit({
      ...factsOf(of('message')),
      ...timesOf(of('authored'), of('committed')),
      sha: of('sha'),
      parents: of('parents') === '' ? [] : of('parents').split(' '),
      bot: isBot(of('name'), of('address'), this.#bots),
      paths,
    });
  }
}

function factsOf(message: string): MessageFacts {
  const facts = factsOfMessage(message);
  return { ...facts, subject: detached(facts.subject), reverts: facts.reverts.map(detached) };
}

/** Where git can't read one of the times, the other. */
function timesOf(authored: string, committed: string): Pick<Commit, 'authoredAt' | 'committedAt'> {
  const authoredAt = instantOf(authored);
  const committedAt = instantOf(committed);
  return { authoredAt: authoredAt ?? committedAt ?? 0, committedAt: committedAt ?? authoredAt ?? 0 };
}

/** Null for a date that git can't read: it prints nothing, or 0. */
function instantOf(seconds: string): Instant | null {
  return seconds === '' || seconds === '0' ? null : fromUnixSeconds(Number(seconds));
}

/** A copy that doesn't keep the whole message in memory, as a part of a string does in V8. */
function detached(part: string): string {
  return Buffer.from(part).toString();
}
