import type { Random } from './random';

/** What a commit does to one path: the mark of its new content; null deletes it. */
export type FileChange = readonly [path: string, blob: number | null];

const FILES_A_FOLDER = 15;
const MOST_FILES = 60;
const FOLDERS_A_FOLDER = 25;
const ENDINGS = ['.ts', '.ts', '.ts', '.test.ts', '.c', '.h', '.md', '.json'] as const;

/** The files of the mainline. Some folders, and some files of each, change far more often than the rest. */
export class FileTree {
  /** By their place: the first ones change most. */
  readonly #folders: string[] = ['src'];
  readonly #filesOf = new Map<string, string[]>([['src', []]]);
  readonly #blobs = new Map<string, number>();
  /** Files that each folder ever had. */
  readonly #created = new Map<string, number>();
  #files = 0;

  constructor(private readonly random: Random) {}

  /** How many there are. */
  get size(): number {
    return this.#blobs.size;
  }

  /** Some of the files, most of them of one folder. */
  some(count: number): string[] {
    const home = this.#anyFolder();
    const chosen = Array.from({ length: count }, () =>
      this.#anyFile(this.random.chance(0.85) ? home : this.#anyFolder()),
    );
    return [...new Set(chosen.filter((path) => path !== undefined))];
  }

  /** The path of a file that is to come. */
  newPath(): string {
    if (this.#files++ % FILES_A_FOLDER === 0) this.#addFolder();
    const chosen = this.#anyFolder();
    const full = (this.#filesOf.get(chosen)?.length ?? 0) >= MOST_FILES;
    const folder = full || this.random.chance(0.5) ? (this.#folders.at(-1) ?? chosen) : chosen;
    const number = (this.#created.get(folder) ?? 0) + 1;
    this.#created.set(folder, number);
    return `${folder}/file${number}${this.random.oneOf(ENDINGS)}`;
  }

  /** What would undo the changes. */
  undoing(changes: readonly FileChange[]): FileChange[] {
    return changes.map(([path]) => [path, this.blobOf(path)]);
  }

  /** Null for a file that isn't there. */
  blobOf(path: string): number | null {
    return this.#blobs.get(path) ?? null;
  }

  apply(changes: Iterable<FileChange>): void {
    for (const [path, blob] of changes) {
      const files = this.#filesOf.get(path.slice(0, path.lastIndexOf('/'))) ?? [];
      if (blob === null) {
        if (this.#blobs.delete(path)) files.splice(files.indexOf(path), 1);
      } else {
        if (!this.#blobs.has(path)) files.splice(this.random.between(0, files.length), 0, path);
        this.#blobs.set(path, blob);
      }
    }
  }

  #anyFolder(): string {
    return this.#folders[this.random.rank(this.#folders.length)] ?? 'src';
  }

  #anyFile(folder: string): string | undefined {
    const files = this.#filesOf.get(folder) ?? [];
    return files[this.random.rank(files.length)];
  }

  #addFolder(): void {
    const number = this.#folders.length - 1;
    const folder = `${this.#folders[Math.floor(number / FOLDERS_A_FOLDER)]}/part${number % FOLDERS_A_FOLDER}`;
    this.#folders.push(folder);
    this.#filesOf.set(folder, []);
  }
}
