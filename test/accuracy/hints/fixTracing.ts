import { type Confidence, confidenceOf } from '../../../src/core/failures/confidence';
import { fixOf } from '../../../src/core/failures/fixes/fixChange';
import type { FileHistory } from '../../../src/core/failures/origins/fileHistory';
import type { Origin } from '../../../src/core/failures/origins/origin';
import { type CommitPatch, linesOf } from '../../../src/core/failures/origins/patch';
import { questionsOf } from '../../../src/core/failures/origins/witnesses';
import type { Commits } from '../../../src/core/history/commits';
import { blame } from '../../../src/sources/git/blame';
import { GitFailure } from '../../../src/sources/git/failure';
import type { Git } from '../../../src/sources/git/git';
import { readPatches } from '../../../src/sources/git/patches';
import { findOrigin } from '../../../src/sources/git/traces';
import { processorTime } from './processorTime';
import { rememberingGit } from './rememberingGit';

/** What the product finds out of a commit. */
export interface TracedFix {
  /** Where it is taken for a fix, whatever its message says; null where nothing is found. */
  readonly origin: Origin | null;
  /** What the product says of its sureness. */
  readonly confidence: Confidence | null;
  /** The product takes it for a fix. */
  readonly isFix: boolean;
  /** The commits that wrote the lines which it removed. */
  readonly removedFrom: ReadonlySet<string>;
  /** Processor time of finding the origin, in milliseconds; null where the system doesn't say. */
  readonly cost: number | null;
}

/** Where fixes are traced, as the product does for many at once. */
export interface Tracing {
  readonly git: Git;
  readonly commits: Commits;
  readonly files: FileHistory;
  /** Commits that blame looks through. */
  readonly ignoring: readonly string[];
}

const NOTHING: TracedFix = { origin: null, confidence: null, isFix: false, removedFrom: new Set(), cost: null };

/** Traces one commit; null where its files, or those before it, are not here. */
export async function traceFix({ git, ...tracing }: Tracing, sha: string): Promise<TracedFix | null> {
  try {
    return await traced({ git: rememberingGit(git), ...tracing }, sha);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

async function traced(tracing: Tracing, sha: string): Promise<TracedFix> {
  const { git, commits, files, ignoring } = tracing;
  const before = processorTime();
  const patch = await patchOf(git, sha);
  const origin = patch && (await findOrigin(git, commits, patch, ignoring, files));
  const after = processorTime();
  if (!patch) return NOTHING;
  const paths = [...commits.pathsOf(commits.rowOf(sha))].map((path) => commits.paths[path] ?? '');
  const at = (commit: string) => commits.committedAt(commits.rowOf(commit));
  return {
    origin,
    confidence: origin && confidenceOf(origin, at(sha) - at(origin.commit)),
    isFix: fixOf(patch.message, paths, linesOf(patch)).isFix,
    removedFrom: await removedFrom(tracing, patch),
    cost: before === null || after === null ? null : after - before,
  };
}

async function patchOf(git: Git, sha: string): Promise<CommitPatch | null> {
  const patches: CommitPatch[] = [];
  await readPatches(git, [sha], (patch) => patches.push(patch));
  return patches[0] ?? null;
}

async function removedFrom({ git, commits, ignoring }: Tracing, patch: CommitPatch): Promise<Set<string>> {
  const parent = commits.shaOf(commits.firstParentOf(commits.rowOf(patch.sha)));
  const found = new Set<string>();
  for (const { path, ranges, kindOf } of questionsOf(patch)) {
    for (const { line, commit } of await blame(git, { sha: parent, path, ranges, ignoring })) {
      if (commit !== null && (kindOf(line) === 'removed' || kindOf(line) === 'trivial')) found.add(commit);
    }
  }
  return found;
}
