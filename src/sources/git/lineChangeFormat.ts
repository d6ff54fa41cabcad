import { isUtf8 } from 'node:buffer';
import { isLarge } from '../../core/code/codeChange';
import type { PatchedFile } from '../../core/code/moves';
import { fileKind } from '../../core/failures/fixes/fileKind';
import type { LineCount } from '../../core/history/details';
import { LineReader } from './lineReader';
import { pathInHeader } from './quotedPath';

/** What a commit did to lines, against its first parent. */
export interface LineChange {
  readonly sha: string;
  /** Of all its files; binary ones have none. */
  readonly lines: LineCount;
  /** Of code and tests. */
  readonly files: readonly PatchedFile[];
  readonly large: boolean;
}

/** Hunks of one file that are worth knowing; with more of them a change is a large one anyway. */
const MOST_HUNKS = 5000;

const COMMIT = /^\0*([0-9a-f]{40}(?:[0-9a-f]{24})?)\0*$/;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
/** The mode of a symbolic link or of a submodule, which have a line but no code. */
const LINK = / (?:120000|160000)$/;

interface OpenFile {
  kind: PatchedFile['kind'];
  /** As it's called afterwards, or was called before where it's deleted. */
  path: string | null;
  isLink: boolean;
  /** It is code or a test. */
  isCode: boolean;
  hunks: number[];
  lines: number;
}

/**
 * Understands patches as `readLineChanges` asks for them, in chunks cut anywhere. What a hunk holds is never looked at:
 * its header tells how many lines to skip.
 */
export class LineChangeParser {
  readonly #lines = new LineReader((line) => this.#take(line));
  #sha = '';
  #added = 0;
  #deleted = 0;
  #codeLines = 0;
  #files: PatchedFile[] = [];
  #file: OpenFile | null = null;

  constructor(
    private readonly asked: ReadonlySet<string>,
    private readonly onChange: (change: LineChange) => void,
  ) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#endCommit();
  }

  #take(bytes: Buffer): void {
    const line = bytes.toString('latin1');
    if (line.startsWith('@@ ')) this.#takeHunk(line);
    else if (line.startsWith('diff --git ')) this.#beginFile();
    else if (line.startsWith('index ')) this.#setMode(line);
    else if (line.startsWith('new file mode ')) this.#setMode(line, 'created');
    else if (line.startsWith('deleted file mode ')) this.#setMode(line, 'deleted');
    else if (line.startsWith('--- ')) this.#setPath(pathInHeader(textOf(bytes), 'a/'));
    else if (line.startsWith('+++ ')) this.#setPath(pathInHeader(textOf(bytes), 'b/'));
    else this.#takeCommit(line);
  }

  #takeCommit(line: string): void {
    const sha = COMMIT.exec(line)?.[1];
    if (sha === undefined) return;
    this.#endCommit();
    if (!this.asked.has(sha)) throw new Error(`The patches name a commit that nobody asked for: ${sha}.`);
    this.#sha = sha;
  }

  #beginFile(): void {
    this.#endFile();
    this.#file = { kind: 'edited', path: null, isLink: false, isCode: false, hunks: [], lines: 0 };
  }

  #setMode(line: string, kind?: PatchedFile['kind']): void {
    if (!this.#file) return;
    this.#file.kind = kind ?? this.#file.kind;
    this.#file.isLink ||= LINK.test(line);
  }

  /** Both lines come before the first hunk; the later one that names a path counts. */
  #setPath(path: string | null): void {
    if (this.#file && path !== null) this.#file.path = path;
  }

  #takeHunk(line: string): void {
    const [, start, old = '1', now = '1'] = HUNK.exec(line) ?? [];
    const file = this.#file;
    if (start === undefined || !file) return;
    const [removed, added] = [Number(old), Number(now)];
    this.#lines.skip(removed + added);
    this.#deleted += removed;
    this.#added += added;
    if (file.lines === 0) file.isCode = !file.isLink && isCodeOrTest(file.path);
    file.lines += removed + added;
    // where a hunk removes nothing, it names the line before it
    const before = removed === 0 ? Number(start) : Number(start) - 1;
    if (file.isCode && file.hunks.length <= 3 * MOST_HUNKS) file.hunks.push(before, removed, added);
  }

  #endFile(): void {
    const file = this.#file;
    this.#file = null;
    if (!file?.isCode || file.path === null) return;
    const { kind, path, hunks, lines } = file;
    this.#codeLines += lines;
    this.#files.push({ kind, path, hunks: hunks.length > 3 * MOST_HUNKS ? null : Int32Array.from(hunks) });
  }

  #endCommit(): void {
    this.#endFile();
    if (this.#sha !== '') {
      const files = this.#files;
      const lines = { added: this.#added, deleted: this.#deleted };
      this.onChange({ sha: this.#sha, lines, files, large: isLarge(files.length, this.#codeLines) });
    }
    this.#sha = '';
    this.#files = [];
    this.#added = this.#deleted = this.#codeLines = 0;
  }
}

function isCodeOrTest(path: string | null): boolean {
  const kind = path === null ? null : fileKind(path);
  return kind === 'code' || kind === 'test';
}

/** What isn't UTF-8 is taken for Latin-1, as in the log. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}
