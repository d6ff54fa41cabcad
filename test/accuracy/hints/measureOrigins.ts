import { fileHistoryOf } from '../../../src/core/failures/origins/fileHistory';
import { traceableCommits } from '../../../src/core/failures/origins/traceable';
import type { Commits } from '../../../src/core/history/commits';
import { DAY } from '../../../src/core/time/instant';
import { gitIn } from '../../../src/sources/git/git';
import { readIgnoredRevs } from '../../../src/sources/git/ignoredRevs';
import { traceCommits } from '../../../src/sources/git/traces';
import type { Clone } from './clone';
import { disguised } from './disguise';
import { escapedCases } from './escaped';
import { type TracedFix, traceFix } from './fixTracing';
import { withoutOrigins, withoutType } from './hiding';
import { byFixing, type Label, type LabelSet } from './labels';
import type { Look } from './look';
import type { Measured } from './measured';
import type { MeasureOptions } from './measureRepository';
import { type GuessedFix, originCases } from './originCases';
import { sampleOf } from './random';
import type { Case } from './scores';
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
  const { commits } = look.read.facts;
  const all = [...labelled].filter(([sha]) => !reverts.has(sha) && commits.has(sha));
  const fixes = sampleOf(all, sample, seed);
  const typed = sampleOf(await typedCommits(gitFolder, head), 2 * sample, seed);
  const untyped = new Set(typed.map(({ sha }) => sha));
  const { folder, remove } = await disguised(gitFolder, head, {
    shas: [...new Set([...fixes.map(([sha]) => sha), ...untyped])],
    rewrite: (message, sha) => withoutOrigins(untyped.has(sha) ? withoutType(message) : message),
  });
  try {
    const git = gitIn(folder, { git: 'git', signal: new AbortController().signal });
    const ignoring = await readIgnoredRevs(git, commits, head);
    const tracing = { git, commits, files: fileHistoryOf(commits), ignoring };
    const traced: Traced[] = [];
    for (const [sha, ofFix] of fixes) {
      const trace = await traceFix(tracing, sha);
      if (trace) traced.push({ ...trace, sha, labels: ofFix });
      onProgress(`traced ${traced.length} of ${fixes.length} fixes`);
    }
    const told = new Map(typed.map(({ sha }) => [sha, false]));
    const { traces, problems } = await traceCommits(git, commits, [...untyped], {
      known: new Map(),
      ignoring,
      onTraced() {},
    });
    for (const [sha, { isFix }] of traces) told.set(sha, isFix);
    return {
      cases: {
        ...casesOf(look, traced),
        fixes: typed.map(
          ({ sha, isFix }): Case => ({
            wanted: Number(isFix),
            found: Number(told.get(sha)),
            right: Number(isFix && told.get(sha)),
          }),
        ),
      },
      costs: traced.flatMap(({ cost }) => cost ?? []),
      notes: [
        `${traced.length} of ${all.length} labelled fixes were traced, ` +
          `${fixes.length - traced.length} could not be, as files are missing; ` +
          `${traced.filter(({ isFix }) => isFix).length} of them are fixes to the classifier too`,
        ...problems.map(({ message }) => message),
      ],
    };
  } finally {
    remove();
  }
}

interface Traced extends TracedFix {
  readonly sha: string;
  readonly labels: readonly Label[];
}

function casesOf({ history }: Look, traced: readonly Traced[]): Measured['cases'] {
  const { commits } = history.facts;
  const at = (commit: string) => commits.committedAt(commits.rowOf(commit));
  const guessing = (guess: (fix: Traced) => readonly string[]): GuessedFix[] =>
    traced.map((fix) => ({
      labels: fix.labels,
      guesses: guess(fix).map((commit) => ({ commit, committedAt: at(commit) })),
    }));
  const traceable = new Set(traceableCommits(history, Number.NEGATIVE_INFINITY));
  const isShown = ({ sha, isFix }: Traced) => isFix && traceable.has(sha);
  const of = ({ origin }: Traced) => (origin === null ? [] : [origin.commit]);
  const likely = (fix: Traced) => (fix.confidence === 'likely' ? of(fix) : []);
  const possible = (fix: Traced) => (fix.confidence === null ? [] : of(fix));
  const any = guessing(of);
  const { flags, answers } = escapedCases(history, any);
  return {
    likely: originCases(guessing(likely), 90 * DAY),
    likelyShown: originCases(
      guessing((fix) => (isShown(fix) ? likely(fix) : [])),
      90 * DAY,
    ),
    possible: originCases(guessing(possible), 30 * DAY),
    possibleShown: originCases(
      guessing((fix) => (isShown(fix) ? possible(fix) : [])),
      30 * DAY,
    ),
    anyLag: originCases(any),
    latest: originCases(guessing(({ removedFrom }) => latestOf(commits, removedFrom))),
    all: originCases(guessing(({ removedFrom }) => [...removedFrom])),
    escapedFlag: flags,
    escaped: answers,
  };
}

function latestOf(commits: Commits, shas: ReadonlySet<string>): string[] {
  const at = (sha: string) => commits.committedAt(commits.rowOf(sha));
  return [...shas].toSorted((a, b) => at(b) - at(a)).slice(0, 1);
}
