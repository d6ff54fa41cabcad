const NEWLINE = 0x0a;

/** Bytes; the rest of a longer line is of no interest. */
const LONGEST = 4096;

/** Cuts output into lines, without their newline, from chunks cut anywhere. Holds one line at most. */
export class LineReader {
  #begun: Buffer[] = [];
  #length = 0;

  constructor(private readonly onLine: (line: Buffer) => void) {}

  push(chunk: Buffer): void {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      this.#add(chunk.subarray(at, end));
      this.#endLine();
      at = end + 1;
    }
    if (at < chunk.length) this.#add(chunk.subarray(at));
  }

  /** What has come without a newline is the last line. */
  end(): void {
    if (this.#begun.length > 0) this.#endLine();
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
