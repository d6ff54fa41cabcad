import { randomUUID } from 'node:crypto';
import { basename, dirname, isAbsolute, normalize, resolve } from 'node:path';
import { GitFailure, gitSaidNothing } from './failure';
import { type Git, type GitOptions, gitIn } from './git';

export interface FoundRepository {
  /** Symbolic links are resolved, so two folders of one repository have the same root. */
  readonly root: string;
  /** Where HEAD and the refs are: its git folder and, of a worktree, also the one that all worktrees have in common. */
  readonly gitFolders: readonly string[];
  readonly bare: boolean;
  readonly shallow: boolean;
}

/**
 * The repository, worktree or submodule that holds a folder. The root of a bare one is itself.
 * @throws GitFailure where there is none that git can or will read.
 */
export async function findRepository(path: string, options: GitOptions): Promise<FoundRepository> {
  const git = gitIn(resolve(path), options);
  const [gitFolder, common = '', bare, shallow, top] = await answersOf(git);
  if (!gitFolder) throw gitSaidNothing(options.git);
  return {
    root: normalize(top ?? (basename(gitFolder) === '.git' ? dirname(gitFolder) : gitFolder)),
    // the common folder is relative only where it is the git folder itself
    gitFolders: [...new Set([gitFolder, isAbsolute(common) ? common : gitFolder].map(normalize))],
    bare: bare === 'true',
    shallow: shallow === 'true',
  };
}

const QUESTIONS = ['--absolute-git-dir', '--git-common-dir', '--is-bare-repository', '--is-shallow-repository'];

/** The last one, the top folder, is missing in a bare repository and inside `.git`, where git fails when asked for it. */
async function answersOf(git: Git): Promise<string[]> {
  try {
    return await ask(git, [...QUESTIONS, '--show-toplevel']);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.problem.code !== 'gitFailed') throw error;
    return ask(git, QUESTIONS);
  }
}

/** Several answers of one git. A folder's name may hold line breaks, but no mark that is made only now: git repeats it. */
async function ask(git: Git, questions: readonly string[]): Promise<string[]> {
  const mark = `--${randomUUID()}`;
  const text = await git.text(['rev-parse', ...questions.flatMap((question) => [question, mark])]);
  return text.split(new RegExp(`\\r?\\n${mark}\\r?\\n`)).slice(0, -1);
}
