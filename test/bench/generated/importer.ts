import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Characters that are sent at once. */
const BATCH = 1 << 16;

/** A `git fast-import` that is fed no faster than it reads. */
export class Importer {
  readonly #git: ChildProcessByStdio<Writable, Readable, null>;
  readonly #ended: Promise<unknown[]>;
  readonly #asked: ((name: string) => void)[] = [];
  #text: string[] = [];
  #length = 0;
  #lastMark = 0;

  constructor(folder: string) {
    const settings = ['-c', 'core.compression=1', '-c', 'fastimport.unpackLimit=0'];
    this.#git = spawn('git', [...settings, 'fast-import', '--quiet', '--done'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
      // else glibc gives memory back to the system after each object
      env: { ...process.env, MALLOC_TOP_PAD_: '67108864', MALLOC_TRIM_THRESHOLD_: '268435456' },
    });
    this.#ended = once(this.#git, 'exit');
    // its exit status tells of what went wrong
    this.#git.stdin.on('error', () => {});
    createInterface({ input: this.#git.stdout }).on('line', (name) => this.#asked.shift()?.(name));
  }

  /** The number by which the next object is known. */
  mark(): number {
    return ++this.#lastMark;
  }

  write(text: string): void {
    this.#text.push(text);
    this.#length += text.length;
  }

  /** To be awaited now and then, so that what is written doesn't pile up. */
  async keepUp(): Promise<void> {
    if (this.#length >= BATCH) await this.#flush();
  }

  /** Asks for the object name of what was written under a mark; the answer comes with what is written later. */
  askName(mark: number): Promise<string> {
    this.write(`get-mark :${mark}\n`);
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  async nameFrom(asked: Promise<string>): Promise<string> {
    await this.#flush();
    return Promise.race([asked, this.#ended.then(() => '')]);
  }

  async end(): Promise<void> {
    this.write('done\n');
    await this.#flush();
    this.#git.stdin.end();
    const [status] = await this.#ended;
    if (status !== 0) throw new Error(`git fast-import ended with ${String(status)}.`);
  }

  async #flush(): Promise<void> {
    const text = this.#text.join('');
    this.#text = [];
    this.#length = 0;
    if (text !== '' && !this.#git.stdin.write(text)) await Promise.race([once(this.#git.stdin, 'drain'), this.#ended]);
  }
}

/** As fast-import takes texts: their length in bytes comes first. */
export function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
