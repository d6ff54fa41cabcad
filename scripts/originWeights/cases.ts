import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileHistoryOf } from '../../src/core/failures/origins/fileHistory';
import type { OriginCase } from '../../src/core/failures/origins/originCase';
import type { CommitPatch } from '../../src/core/failures/origins/patch';
import type { Instant } from '../../src/core/time/instant';
import { gitIn } from '../../src/sources/git/git';
import { readHistory } from '../../src/sources/git/history';
import { readOriginCase } from '../../src/sources/git/originCase';
import { readPatches } from '../../src/sources/git/patches';
import { findRepository } from '../../src/sources/git/root';
import { withoutOrigins } from '../../test/accuracy/hints/hiding';
import { byFixing, readLabels } from '../../test/accuracy/hints/labels';
import { sampleOf } from '../../test/accuracy/hints/random';

/** A labelled fix, what is known when its origin is told, and what its origin is. */
export interface LabelledCase {
  readonly sha: string;
  readonly committedAt: Instant;
  readonly gold: readonly { readonly commit: string; readonly committedAt: Instant }[];
  readonly asked: OriginCase;
}

/** So many of a repository. */
const SAMPLE = 800;
const SEED = 12345;

/** The cases of a repository; read from its clone once, which takes minutes, then from a file in the folder `kept`. */
export async function casesOf(repo: string, clone: string, labels: string, kept: string): Promise<LabelledCase[]> {
  const file = path.join(kept, `cases-${path.basename(repo)}.json`);
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, JSON.stringify(await readCases(clone, labels)));
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- we wrote it
  return JSON.parse(readFileSync(file, 'utf8')) as LabelledCase[];
}

async function readCases(clone: string, labelFile: string): Promise<LabelledCase[]> {
  const options = { git: 'git', signal: new AbortController().signal };
  const root = await findRepository(clone, options);
  const { facts } = await readHistory(root, { ...options, mainline: null, bots: [], keep: null, onProgress() {} });
  const { commits } = facts;
  const git = gitIn(root.root, options);
  const labels = (await readLabels(labelFile)).flatMap((set) => set.labels);
  const reverts = byFixing(labels, ['revert', 'revert_pr', 'revert_partial']);
  const labelled = [...byFixing(labels, ['fixes_trailer', 'prose', 'prose_pr'])].filter(([sha]) => !reverts.has(sha));
  const chosen = new Map(sampleOf(labelled, SAMPLE, SEED));
  const patches: CommitPatch[] = [];
  await readPatches(git, [...chosen.keys()], (patch) => patches.push(patch));
  const around = { commits, files: fileHistoryOf(commits), ignoring: [] };
  const cases: LabelledCase[] = [];
  for (const patch of patches) {
    const fix = { ...patch, message: withoutOrigins(patch.message) };
    cases.push({
      sha: patch.sha,
      committedAt: commits.committedAt(commits.rowOf(patch.sha)),
      gold: (chosen.get(patch.sha) ?? []).map(({ inducing, inducedAt }) => ({
        commit: inducing,
        committedAt: inducedAt,
      })),
      asked: await readOriginCase(git, fix, around),
    });
    console.error(`${cases.length} of ${patches.length} cases of ${path.basename(labelFile)}`);
  }
  return cases;
}
