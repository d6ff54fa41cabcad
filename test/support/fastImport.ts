import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Writes into a repository with one git process; what it wrote is there once it has ended. */
export class FastImport implements AsyncDisposable {
  readonly #git: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #ended: Promise<unknown[]>;

  constructor(folder: string) {
    const args = ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force'];
    this.#git = spawn('git', args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    // its end says more
    this.#git.stdin.on('error', () => undefined);
    this.#answers = createInterface(this.#git.stdout)[Symbol.asyncIterator]();
    this.#ended = once(this.#git, 'close');
  }

  /** Commands as `git help fast-import` has them. */
  write(commands: string): void {
    this.#git.stdin.write(commands);
  }

  /** The object name behind a mark. */
  async shaOf(mark: number): Promise<string> {
    this.write(`get-mark :${mark}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('git fast-import ended early.');
    return value;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#git.stdin.end();
    const [status] = await this.#ended;
    if (status !== 0) throw new Error(`git fast-import ended with ${String(status)}.`);
  }
}
