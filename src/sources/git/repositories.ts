import type { Problem } from '../../core/problem';
import { GitFailure } from './failure';
import type { GitOptions } from './git';
import { type FoundRepository, findRepository } from './root';

export interface FoundRepositories {
  /** Each root once, in the folders' order. */
  readonly repositories: readonly FoundRepository[];
  /** Why folders could not be looked into; one that holds no repository is no problem. */
  readonly problems: readonly Problem[];
}

/** The repositories that hold the folders. Rejects only when cancelled (or on a bug). */
export async function findRepositories(folders: readonly string[], options: GitOptions): Promise<FoundRepositories> {
  const found = new Map<string, FoundRepository>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      const repository = await findRepository(folder, options);
      found.set(repository.root, repository);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (error.problem.code !== 'notARepository') problems.push(error.problem);
    }
  }
  return { repositories: [...found.values()], problems };
}
