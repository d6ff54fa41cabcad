import type { CommitPatch } from '../../core/failures/origins/patch';
import type { Commits } from '../../core/history/commits';
import type { Git } from './git';
import { readPatches } from './patches';

/** Of a commit that touched more files, it isn't found out whether one of them only got a new name. */
const MOST_FILES = 200;

/** The messages of commits, and what they did to some files. @throws As Git does. */
export async function readCandidates(
  git: Git,
  commits: Commits,
  shas: readonly string[],
  paths: readonly string[],
): Promise<Map<string, CommitPatch>> {
  const patches = new Map<string, CommitPatch>();
  await readPatches(git, shas, (patch) => patches.set(patch.sha, patch), paths);
  // who looks at some files alone takes one that was renamed for a new one
  const adding = [...patches.values()].filter(({ files }) => files.some(({ oldPath }) => oldPath === null));
  for (const patch of adding) patches.set(patch.sha, { ...patch, files: [] });
  const whole = adding.map(({ sha }) => sha).filter((sha) => filesOf(commits, sha) <= MOST_FILES);
  const asked = new Set(paths);
  const isAsked = (path: string | null) => path !== null && asked.has(path);
  await readPatches(git, whole, (patch) =>
    patches.set(patch.sha, {
      ...patch,
      files: patch.files.filter((file) => isAsked(file.newPath) || isAsked(file.oldPath)),
    }),
  );
  return patches;
}

function filesOf(commits: Commits, sha: string): number {
  return commits.pathsOf(commits.rowOf(sha)).length;
}
