import { hashOf } from '../../core/history/message/title';
import type { Git } from './git';
import { LineReader } from './lineReader';
import { pinnedLog } from './pinnedLog';

/** What a commit did, as hashes of its lines with their paths, in order; the same line may be there several times. */
export interface HashedPatch {
  readonly added: Uint32Array;
  readonly removed: Uint32Array;
}

/** A file of more bytes is compared as a whole, as binary files are. */
const LARGEST_FILE = '1m';
/** Lines; a patch of more isn't told. */
const LONGEST = 10_000;
/** Characters of a line that are looked at. */
const WIDEST = 2000;

const PATCHES = [
  ...['-c', `core.bigFileThreshold=${LARGEST_FILE}`],
  ...pinnedLog(
    '%H',
    '-p',
    '-U0',
    '-w',
    '--full-index',
    '--inter-hunk-context=0',
    '--submodule=short',
    '--no-indent-heuristic',
  ),
  ...['--src-prefix=a/', '--dst-prefix=b/', '--no-walk=unsorted', '--first-parent', '-m'],
];

/**
 * The patches of commits against their first parents, without regard to white space; those too long are missing.
 * @throws GitFailure where the files of one are not here.
 */
export async function readHashedPatches(git: Git, shas: readonly string[]): Promise<Map<string, HashedPatch>> {
  if (shas.length === 0) return new Map();
  const parser = new HashedPatchParser();
  await git.stream(PATCHES, (chunk) => parser.push(chunk), `${[...new Set(shas)].join('\n')}\n`);
  return parser.end();
}

const COMMIT = /^\0*([0-9a-f]{40}(?:[0-9a-f]{24})?)\0*$/;
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const INDEX = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/;

/** Takes what git prints, in pieces as they come. */
export class HashedPatchParser {
  readonly #patches = new Map<string, HashedPatch>();
  readonly #lines = new LineReader((line) => this.#take(line.toString('latin1')));
  #sha = '';
  #added: number[] = [];
  #removed: number[] = [];
  /** The hash of the path. */
  #path = 0;
  #blobs: readonly [string, string] = ['', ''];
  /** How many lines of the hunk are to come. */
  #toRemove = 0;
  #toAdd = 0;

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): Map<string, HashedPatch> {
    this.#lines.end();
    this.#finish();
    return this.#patches;
  }

  #take(line: string): void {
    if (this.#toRemove > 0 && line.startsWith('-')) {
      this.#toRemove--;
      this.#keep(this.#removed, line.slice(1, WIDEST));
    } else if (this.#toAdd > 0 && line.startsWith('+')) {
      this.#toAdd--;
      this.#keep(this.#added, line.slice(1, WIDEST));
    } else if (this.#toRemove + this.#toAdd === 0) this.#takeHeader(line);
  }

  #takeHeader(line: string): void {
    const hunk = HUNK.exec(line);
    if (hunk) {
      this.#toRemove = Number(hunk[1] ?? 1);
      this.#toAdd = Number(hunk[2] ?? 1);
    } else if (line.startsWith('diff --git ')) this.#path = hashOf(line);
    else if (line.startsWith('index ')) {
      const [, before = '', after = ''] = INDEX.exec(line) ?? [];
      this.#blobs = [before, after];
    } else if (line.startsWith('Binary files ')) {
      this.#keep(this.#removed, this.#blobs[0]);
      this.#keep(this.#added, this.#blobs[1]);
    } else if (line.startsWith('old mode ')) this.#keep(this.#removed, line.slice('old '.length));
    else if (line.startsWith('new mode ')) this.#keep(this.#added, line.slice('new '.length));
    else {
      const sha = COMMIT.exec(line)?.[1];
      if (sha === undefined) return;
      this.#finish();
      this.#sha = sha;
    }
  }

  #keep(lines: number[], line: string): void {
    // one more tells that there are too many
    if (lines.length > LONGEST) return;
    lines.push((Math.imul(this.#path, 31) + hashOf(line.replace(/\s+/g, ''))) >>> 0);
  }

  #finish(): void {
    if (this.#sha !== '' && this.#added.length + this.#removed.length <= LONGEST) {
      const sorted = (hashes: number[]) => Uint32Array.from(hashes).toSorted();
      this.#patches.set(this.#sha, { added: sorted(this.#added), removed: sorted(this.#removed) });
    }
    this.#sha = '';
    this.#added = [];
    this.#removed = [];
  }
}
