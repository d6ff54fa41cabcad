import { LineReader } from './lineReader';
import { unquoted } from './quotedPath';

export interface BlamedLine {
  /** Of the file that was asked about, from 1. */
  readonly line: number;
  /** Full name of the commit that wrote it; null where history ends before that is known, and at a root. */
  readonly commit: string | null;
  /** The file in that commit: it may have had another name. */
  readonly path: string;
}

const ENTRY = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+)(?: \d+)?$/;
const FILE_NAME = 'filename ';
const TAB = 0x09;

/** Understands what `git blame --porcelain` prints, in chunks cut anywhere: of what it doesn't know it takes no notice. */
export class BlameParser {
  readonly #lines = new LineReader((line) => this.#takeLine(line));
  readonly #boundaries = new Set<string>();
  readonly #paths = new Map<string, string>();
  #commit = '';
  #line = 0;

  constructor(private readonly onLine: (line: BlamedLine) => void) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
  }

  #takeLine(bytes: Buffer): void {
    // the text of the line ends its entry, whatever it looks like
    if (bytes[0] === TAB) {
      const commit = this.#boundaries.has(this.#commit) ? null : this.#commit;
      this.onLine({ line: this.#line, commit, path: this.#paths.get(this.#commit) ?? '' });
      return;
    }
    const text = bytes.toString();
    const [, commit, line] = ENTRY.exec(text) ?? [];
    if (commit !== undefined) {
      this.#commit = commit;
      this.#line = Number(line);
    } else if (text === 'boundary') this.#boundaries.add(this.#commit);
    else if (text.startsWith(FILE_NAME)) this.#paths.set(this.#commit, unquoted(text.slice(FILE_NAME.length)));
  }
}
