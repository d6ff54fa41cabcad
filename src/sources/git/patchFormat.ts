import { isUtf8 } from 'node:buffer';
import type { CommitPatch, FilePatch, Hunk } from '../../core/failures/origins/patch';
import { LineReader } from './lineReader';
import { pathInHeader } from './quotedPath';

/** Lines of one file, and of one commit, that are kept. */
const MOST_IN_FILE = 2000;
const MOST_IN_COMMIT = 10_000;
const MOST_IN_MESSAGE = 1000;
/** Bytes of all that: patches of many commits are held at once. */
const LARGEST = 1024 * 1024;

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@ ?(.*)/;
/** NUL stands between commits, but for those that follow a patch. */
const COMMIT = /^\0?([0-9a-f]{40}|[0-9a-f]{64})\0(.*)/;

/**
 * Understands patches as `readPatches` asks for them, in chunks cut anywhere. The lines of a hunk are counted, so that
 * nothing in them can be taken for anything else.
 */
export class PatchParser {
  readonly #lines = new LineReader((line) => this.#takeLine(line));
  #commit: { sha: string; message: string; files: FilePatch[]; lines: number; bytes: number } | null = null;
  /** Lines of the message so far, until it ends. */
  #message: string[] | null = null;
  #file: { oldPath: string | null; newPath: string | null; hunks: Hunk[]; lines: number; cut: boolean } | null = null;
  #hunk: (Hunk & { oldCount: number; newCount: number; removed: string[]; added: string[] }) | null = null;
  /** Lines of the hunk still to come. */
  #old = 0;
  #new = 0;

  constructor(private readonly onPatch: (patch: CommitPatch) => void) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#endCommit();
  }

  #takeLine(bytes: Buffer): void {
    if (this.#message) return this.#takeMessage(this.#message, bytes);
    if (this.#old + this.#new > 0) return this.#takeContent(bytes);
    const line = textOf(bytes);
    const [, sha, firstLine = ''] = COMMIT.exec(line) ?? [];
    if (sha === undefined) return this.#takeHeader(line);
    this.#endCommit();
    this.#commit = { sha, message: '', files: [], lines: 0, bytes: 0 };
    this.#message = [firstLine];
  }

  #takeMessage(message: string[], bytes: Buffer): void {
    const line = textOf(bytes);
    if (line !== '\0') {
      if (message.length < MOST_IN_MESSAGE && this.#hasRoom(bytes)) message.push(line);
      return;
    }
    if (this.#commit) this.#commit.message = message.join('\n').trim();
    this.#message = null;
  }

  #takeHeader(line: string): void {
    if (line.startsWith('diff --git ')) {
      this.#endFile();
      this.#file = { oldPath: null, newPath: null, hunks: [], lines: 0, cut: false };
    } else if (line.startsWith('--- ') && this.#file) this.#file.oldPath = pathInHeader(line, 'a/');
    else if (line.startsWith('+++ ') && this.#file) this.#file.newPath = pathInHeader(line, 'b/');
    else if (line.startsWith('@@ ')) this.#beginHunk(line);
  }

  #beginHunk(line: string): void {
    const [, oldStart, oldCount = '1', newCount = '1', section = ''] = HUNK.exec(line) ?? [];
    if (oldStart === undefined || !this.#file) return;
    this.#old = Number(oldCount);
    this.#new = Number(newCount);
    if (this.#hunk && this.#file.hunks.length >= MOST_IN_FILE) {
      // what isn't kept is counted all the same
      this.#hunk.oldCount += this.#old;
      this.#hunk.newCount += this.#new;
      return;
    }
    this.#hunk = {
      oldStart: Number(oldStart),
      oldCount: this.#old,
      newCount: this.#new,
      section,
      removed: [],
      added: [],
    };
    this.#file.hunks.push(this.#hunk);
  }

  #takeContent(bytes: Buffer): void {
    const [file, commit, hunk] = [this.#file, this.#commit, this.#hunk];
    if (!file || !commit || !hunk) return;
    const [sign] = bytes;
    if (sign === MINUS) this.#old--;
    else if (sign === PLUS) this.#new--;
    else return;
    if (file.lines >= MOST_IN_FILE || commit.lines >= MOST_IN_COMMIT || !this.#hasRoom(bytes)) {
      file.cut = true;
      return;
    }
    file.lines++;
    commit.lines++;
    (sign === MINUS ? hunk.removed : hunk.added).push(textOf(bytes.subarray(1)));
  }

  /** And takes it. */
  #hasRoom({ length }: Buffer): boolean {
    if (!this.#commit) return false;
    this.#commit.bytes += length;
    return this.#commit.bytes <= LARGEST;
  }

  #endFile(): void {
    if (this.#file && this.#file.hunks.length > 0) {
      const { oldPath, newPath, hunks, cut } = this.#file;
      this.#commit?.files.push({ oldPath, newPath, hunks, cut });
    }
    this.#file = this.#hunk = null;
  }

  #endCommit(): void {
    this.#endFile();
    if (this.#commit) {
      const { sha, message, files } = this.#commit;
      this.onPatch({ sha, message, files });
    }
    this.#commit = null;
  }
}

const MINUS = 0x2d;
const PLUS = 0x2b;

/** What isn't UTF-8 is taken for Latin-1, as in the log. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}
