const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;

/** Bytes; the rest of a longer line is of no interest. */
const LONGEST = 4096;

/** Cuts output into lines, without their newline, from chunks cut anywhere. Holds one line at most. */
export class LineReader {
  #begun: Buffer[] = [];
  #length = 0;
  #toSkip = 0;
  #skipping = false;

  constructor(private readonly onLine: (line: Buffer) => void) {}

  push(chunk: Buffer): void {
    let at = this.#skipIn(chunk, 0);
    for (let end = chunk.indexOf(NEWLINE, at); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      this.#add(chunk.subarray(at, end));
      this.#endLine();
      at = this.#skipIn(chunk, end + 1);
    }
    if (at < chunk.length) this.#add(chunk.subarray(at));
  }

  /** The next lines are told to nobody, nor is any among them that begins with a backslash, which doesn't count as one. */
  skip(lines: number): void {
    this.#toSkip = lines;
  }

  /** What has come without a newline is the last line. */
  end(): void {
    if (this.#begun.length > 0) this.#endLine();
  }

  /** @returns Where what isn't skipped begins. */
  #skipIn(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && (this.#skipping || this.#toSkip > 0)) {
      // a line is counted where it begins, and may end in another chunk
      if (!this.#skipping && chunk[at] !== BACKSLASH) this.#toSkip--;
      const end = chunk.indexOf(NEWLINE, at);
      this.#skipping = end < 0;
      at = this.#skipping ? chunk.length : end + 1;
    }
    return at;
  }

  #add(bytes: Buffer): void {
    const room = LONGEST - this.#length;
    if (room <= 0 && this.#begun.length > 0) return;
    this.#begun.push(bytes.subarray(0, room));
    this.#length += Math.min(room, bytes.length);
  }

  #endLine(): void {
    const [first = EMPTY] = this.#begun;
    const line = this.#begun.length > 1 ? Buffer.concat(this.#begun) : first;
    this.#begun = [];
    this.#length = 0;
    this.onLine(line);
  }
}

const EMPTY = Buffer.alloc(0);
