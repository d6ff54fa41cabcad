import { type Confidence, confidenceOf } from '../../../src/core/failures/confidence';
import type { Origin } from '../../../src/core/failures/origin';
import type { CommitPatch } from '../../../src/core/failures/patch';
import { questionsOf } from '../../../src/core/failures/witnesses';
import type { Commits } from '../../../src/core/history/commits';
import { blame } from '../../../src/sources/git/blame';
import { GitFailure } from '../../../src/sources/git/failure';
import type { Git } from '../../../src/sources/git/git';
import { readPatches } from '../../../src/sources/git/patches';
import { findOrigin, traceCommits } from '../../../src/sources/git/traces';
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

const NOTHING: TracedFix = { origin: null, confidence: null, isFix: false, removedFrom: new Set(), cost: null };

/**
 * Traces one commit; null where its files, or those before it, are not here.
 * @param ignoring Commits that blame looks through.
 */
export async function traceFix(
  git: Git,
  commits: Commits,
  ignoring: readonly string[],
  sha: string,
): Promise<TracedFix | null> {
  try {
    return await traced(git, commits, ignoring, sha);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

async function traced(git: Git, commits: Commits, ignoring: readonly string[], sha: string): Promise<TracedFix> {
  const remembering = rememberingGit(git);
  const before = processorTime();
  const patch = await patchOf(remembering, sha);
  const origin = patch && (await findOrigin(remembering, commits, patch, ignoring));
  const after = processorTime();
  if (!patch) return NOTHING;
  const { traces } = await traceCommits(remembering, commits, [sha], { known: new Map(), ignoring, onTraced() {} });
  const at = (commit: string) => commits.committedAt(commits.rowOf(commit));
  return {
    origin,
    confidence: origin && confidenceOf(origin, at(sha) - at(origin.commit)),
    isFix: traces.get(sha)?.isFix ?? false,
    removedFrom: await removedFrom(remembering, commits, ignoring, patch),
    cost: before === null || after === null ? null : after - before,
  };
}

async function patchOf(git: Git, sha: string): Promise<CommitPatch | null> {
  const patches: CommitPatch[] = [];
  await readPatches(git, [sha], (patch) => patches.push(patch));
  return patches[0] ?? null;
}

async function removedFrom(
  git: Git,
  commits: Commits,
  ignoring: readonly string[],
  patch: CommitPatch,
): Promise<Set<string>> {
  const parent = commits.shaOf(commits.firstParentOf(commits.rowOf(patch.sha)));
  const found = new Set<string>();
  for (const { path, ranges, kindOf } of questionsOf(patch)) {
    for (const { line, commit } of await blame(git, { sha: parent, path, ranges, ignoring })) {
      if (commit !== null && (kindOf(line) === 'removed' || kindOf(line) === 'trivial')) found.add(commit);
    }
  }
  return found;
}
