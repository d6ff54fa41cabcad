import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A commit as git stores it: its header, an empty line, its message. */
export interface RawCommit {
  readonly sha: string;
  readonly content: Buffer;
}

/** Understands what `git cat-file --batch` prints of commits, in chunks cut anywhere. */
export class RawCommits {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onCommit: (commit: RawCommit) => void) {}

  push(chunk: Buffer): void {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = bytes.indexOf(0x0a);
      if (end < 0) break;
      const [sha = '', type = '', size = ''] = bytes.toString('latin1', 0, end).split(' ');
      const start = end + 1;
      const next = type === 'missing' ? start : start + Number(size) + 1;
      if (bytes.length < next) break;
      if (type === 'commit') this.onCommit({ sha, content: bytes.subarray(start, next - 1) });
      bytes = bytes.subarray(next);
    }
    this.#rest = bytes;
  }
}

/** The message of a commit rewritten, all else as it was; null where that changes nothing. */
export function withMessage(content: Buffer, rewrite: (message: string) => string): Buffer | null {
  const start = content.indexOf('\n\n') + 2;
  if (start < 2) return null;
  const message = content.toString('latin1', start);
  const rewritten = rewrite(message);
  if (rewritten === message) return null;
  return Buffer.concat([content.subarray(0, start), Buffer.from(rewritten, 'latin1')]);
}

/** The name that git gives to a commit with this content. */
export function nameOf(content: Buffer): string {
  return createHash('sha1').update(`commit ${content.length}\0`).update(content).digest('hex');
}

const COMMIT = 1;
const VERSION = 2;

/** Commits as one pack, in chunks. Source: gitformat-pack(5), version 2. */
export function* packOf(contents: readonly Buffer[]): Generator<Buffer> {
  const checksum = createHash('sha1');
  const header = Buffer.alloc(12);
  header.write('PACK', 'latin1');
  header.writeUInt32BE(VERSION, 4);
  header.writeUInt32BE(contents.length, 8);
  checksum.update(header);
  yield header;
  for (const content of contents) {
    const entry = Buffer.concat([entryHeader(content.length), deflateSync(content)]);
    checksum.update(entry);
    yield entry;
  }
  yield checksum.digest();
}

/** Its type and its size: 4 bits in the first byte, then 7 in each, the lowest first. */
function entryHeader(size: number): Buffer {
  const bytes: number[] = [];
  let rest = size >> 4;
  let byte = (COMMIT << 4) | (size & 0x0f);
  while (rest > 0) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
    rest >>= 7;
  }
  return Buffer.from([...bytes, byte]);
}
