import type { Trace } from '../../../src/core/failures/origin';
import { DAY } from '../../../src/core/time/instant';
import { gitIn } from '../../../src/sources/git/git';
import { traceCommits } from '../../../src/sources/git/traces';
import type { Clone } from './clone';
import { disguised } from './disguise';
import { withoutOrigins, withoutType } from './hiding';
import { byFixing, type LabelSet } from './labels';
import type { Look } from './look';
import type { Measured } from './measured';
import type { MeasureOptions } from './measureRepository';
import { type GuessedFix, originCases } from './originCases';
import { processorTime } from './processorTime';
import { sampleOf } from './random';
import { typedCommits } from './typedCommits';

/** Fixes and what they repair, with their messages hidden. */
export async function measureOrigins(
  { head, labels }: LabelSet,
  { gitFolder }: Clone,
  look: Look,
  { sample, seed, onProgress }: MeasureOptions,
): Promise<Pick<Measured, 'cases' | 'costs' | 'notes'>> {
  const reverts = byFixing(labels, ['revert', 'revert_pr', 'revert_partial']);
  const labelled = byFixing(labels, ['fixes_trailer', 'prose', 'prose_pr']);
  const fixes = sampleOf(
    [...labelled].filter(([sha]) => !reverts.has(sha)),
    sample,
    seed,
  );
  const typed = sampleOf(await typedCommits(gitFolder, head), 2 * sample, seed);
  const untyped = new Set(typed.map(({ sha }) => sha));
  const { folder, remove } = await disguised(gitFolder, head, {
    shas: [...new Set([...fixes.map(([sha]) => sha), ...untyped])],
    rewrite: (message, sha) => withoutOrigins(untyped.has(sha) ? withoutType(message) : message),
  });
  try {
    const git = gitIn(folder, { git: 'git', signal: new AbortController().signal });
    const { commits } = look.read.facts;
    const costs: number[] = [];
    const trace = async (sha: string): Promise<Trace | undefined> => {
      const before = processorTime();
      const { traces } = await traceCommits(git, commits, [sha], { known: new Map(), onTraced() {} });
      const after = processorTime();
      if (before !== null && after !== null) costs.push(after - before);
      return traces.get(sha);
    };
    const guessed: (GuessedFix & { readonly isFix: boolean })[] = [];
    for (const [sha, ofFix] of fixes) {
      const found = await trace(sha);
      const origin = found?.origin?.commit;
      const guesses =
        origin === undefined ? [] : [{ commit: origin, committedAt: commits.committedAt(commits.rowOf(origin)) }];
      guessed.push({ labels: ofFix, guesses, isFix: found?.isFix ?? false });
      onProgress(`traced ${guessed.length} of ${fixes.length} fixes`);
    }
    return {
      cases: {
        likely: originCases(guessed, 90 * DAY),
        possible: originCases(guessed, 30 * DAY),
        anyLag: originCases(guessed),
      },
      costs,
      notes: [],
    };
  } finally {
    remove();
  }
}
