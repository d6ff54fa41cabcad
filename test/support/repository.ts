import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Instants are RFC 3339. Without one, each thing happens an hour after the one before, from 2026-01-01 on. */
export interface CommitOptions {
  /** When it was committed. */
  readonly at?: string;
  /** When it was written; when it was committed, unless said. */
  readonly authoredAt?: string;
  /** `Name <address>`; the committer is always the same. */
  readonly author?: string;
  /** What is in which file from now on, by its path; null removes it. Without any, the commit is empty. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>;
}

export interface TagOptions {
  /** With a tag object, which has its own time. */
  readonly annotated?: boolean;
  /** The tagger's time; says nothing for a plain tag. */
  readonly at?: string;
  /** What it marks: HEAD, unless said. */
  readonly on?: string;
}

export interface CreateOptions {
  /** Of its folder. */
  readonly name?: string;
  /** The first branch. */
  readonly mainline?: string;
  readonly bare?: boolean;
  readonly objectFormat?: 'sha1' | 'sha256';
}

export interface CloneOptions {
  readonly name?: string;
  readonly bare?: boolean;
  /** How many commits deep: a shallow clone. */
  readonly depth?: number;
  /** What is left on the other side, such as `blob:none`: a partial clone. */
  readonly filter?: string;
}

const AUTHOR = 'Ada Test <ada@example.org>';
const HOUR = 60 * 60 * 1000;

/**
 * A real git repository in a temporary folder, written as its history reads:
 *
 *     await using repo = await Repository.create();
 *     await repo.commit('Add login', { at: '2026-01-02T10:00:00Z', files: { 'login.ts': '1' } });
 *     await repo.branch('feature');
 *     await repo.commit('Add logout', { files: { 'logout.ts': '1' } });
 *     await repo.switchTo('main');
 *     await repo.merge('feature');
 *     await repo.tag('v1.0.0', { annotated: true, at: '2026-01-03T10:00:00Z' });
 *
 * What makes a commit answers with its full object name. The same calls make the same object names, whoever runs them:
 * the user's configuration isn't read. `await using` removes it all at the end of the test; so does `remove`.
 */
export class Repository implements AsyncDisposable {
  #clock = Date.parse('2026-01-01T00:00:00Z');

  private constructor(
    /** Its folder, as git would name it. */
    readonly path: string,
    /** The temporary folder around it and whatever is cloned from it; also git's home. */
    readonly home: string,
  ) {}

  static async create({ name = 'project', mainline = 'main', bare = false, objectFormat }: CreateOptions = {}) {
    const home = await realpath(await mkdtemp(path.join(tmpdir(), 'momentum-')));
    const repository = new Repository(path.join(home, name), home);
    await mkdir(repository.path);
    const format = objectFormat ? [`--object-format=${objectFormat}`] : [];
    await repository.git('init', '--quiet', ...format, ...(bare ? ['--bare'] : []));
    await repository.git('symbolic-ref', 'HEAD', `refs/heads/${mainline}`);
    return repository;
  }

  async commit(message: string, { files = {}, ...options }: CommitOptions = {}): Promise<string> {
    for (const [file, content] of Object.entries(files)) await this.write(file, content);
    if (Object.keys(files).length > 0) await this.git('add', '--all');
    return this.#commitIndex(message, options);
  }

  /** Begins a branch at HEAD (or elsewhere) and switches to it. */
  async branch(name: string, from = 'HEAD'): Promise<void> {
    await this.git('checkout', '--quiet', '--no-track', '-b', name, from);
  }

  /** Checks out a branch, or a commit with no branch (a detached HEAD). */
  async switchTo(name: string): Promise<void> {
    await this.git('checkout', '--quiet', name);
  }

  /** Merges a branch into the current one by a merge commit, even where none is needed. */
  async merge(branch: string, options: Omit<CommitOptions, 'files'> & { readonly message?: string } = {}) {
    await this.git('merge', '--quiet', '--no-ff', '--no-commit', branch);
    return this.#commitIndex(options.message ?? `Merge branch '${branch}'\n`, options);
  }

  /** Brings what a branch did into the current one as a single commit with one parent. */
  async squash(branch: string, message: string, options: Omit<CommitOptions, 'files'> = {}): Promise<string> {
    await this.git('merge', '--quiet', '--squash', branch);
    return this.#commitIndex(message, options);
  }

  /** Reverts a commit in git's own words. */
  async revert(commit: string, options: Pick<CommitOptions, 'at'> = {}): Promise<string> {
    const [, second] = (await this.git('rev-parse', `${commit}^@`)).split('\n');
    await this.#run(['revert', '--no-edit', ...(second ? ['-m', '1'] : []), commit], this.#dates(options));
    return this.sha();
  }

  async tag(name: string, { annotated = false, at, on = 'HEAD' }: TagOptions = {}): Promise<void> {
    const kind = annotated ? ['--annotate', '--message', name] : [];
    await this.#run(['tag', ...kind, '--', name, on], annotated ? this.#dates({ at }) : {});
  }

  /** Puts a file into the folder, uncommitted; null removes it. */
  async write(file: string, content: string | Buffer | null): Promise<void> {
    const target = path.join(this.path, file);
    if (content === null) return rm(target);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  /** A clone beside this one, removed with it. */
  async clone({ name = 'clone', bare = false, depth, filter }: CloneOptions = {}): Promise<Repository> {
    const options = [
      ...(bare ? ['--bare'] : []),
      ...(depth === undefined ? [] : ['--depth', String(depth)]),
      ...(filter === undefined ? [] : ['--no-checkout', `--filter=${filter}`]),
    ];
    if (filter !== undefined) await this.git('config', 'uploadpack.allowFilter', 'true');
    const target = path.join(this.home, name);
    await this.git('clone', '--quiet', ...options, '--', pathToFileURL(this.path).href, target);
    return new Repository(target, this.home);
  }

  /** A second working folder of this repository with a new branch, removed with it. */
  async worktree(branch: string, name = branch): Promise<Repository> {
    const target = path.join(this.home, name);
    await this.git('worktree', 'add', '--quiet', '-b', branch, target);
    return new Repository(target, this.home);
  }

  /** The full object name of a commit: HEAD, unless said. */
  sha(name = 'HEAD'): Promise<string> {
    return this.git('rev-parse', '--verify', `${name}^{commit}`);
  }

  /** Any git command; what it prints, without the last newline. */
  git(...args: readonly string[]): Promise<string> {
    return this.#run(args);
  }

  /** Any git command that reads its input. */
  gitWith(input: string | Buffer, ...args: readonly string[]): Promise<string> {
    return this.#run(args, {}, input);
  }

  /** Removes the folder and whatever was cloned from it. */
  async remove(): Promise<void> {
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.remove();
  }

  async #commitIndex(message: string, options: Omit<CommitOptions, 'files'>): Promise<string> {
    const args = ['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '--file=-'];
    await this.#run(args, { ...this.#dates(options), ...identity('AUTHOR', options.author ?? AUTHOR) }, message);
    return this.sha();
  }

  #dates({ at, authoredAt }: { readonly at?: string | undefined; readonly authoredAt?: string }) {
    this.#clock = at === undefined ? this.#clock + HOUR : Date.parse(at);
    return {
      GIT_COMMITTER_DATE: gitDate(this.#clock),
      GIT_AUTHOR_DATE: gitDate(authoredAt === undefined ? this.#clock : Date.parse(authoredAt)),
    };
  }

  #run(args: readonly string[], env: NodeJS.ProcessEnv = {}, input: string | Buffer = ''): Promise<string> {
    return run(this.path, args, { ...environment(this.home), ...env }, input);
  }
}

function environment(home: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|XDG_)/i.test(name));
  return {
    ...Object.fromEntries(own),
    ...{ HOME: home, USERPROFILE: home, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    ...identity('AUTHOR', AUTHOR),
    ...identity('COMMITTER', AUTHOR),
  };
}

function identity(role: 'AUTHOR' | 'COMMITTER', person: string): NodeJS.ProcessEnv {
  const [, name, address] = /^(.*?) *<(.*)>$/.exec(person) ?? [];
  if (name === undefined) throw new Error(`Not a name and an <address>: ${person}`);
  return { [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: address };
}

/** Seconds and a zone: the one form that git takes for any year. */
function gitDate(at: number): string {
  return `@${Math.floor(at / 1000)} +0000`;
}

function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv, input: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024, windowsHide: true };
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`git ${args.join(' ')} failed: ${stderr}`, { cause: error }));
      else resolve(stdout.replace(/\n$/, ''));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
