import { type FileHistory, fileHistoryOf } from '../../core/failures/origins/fileHistory';
import type { Trace } from '../../core/failures/origins/origin';
import type { Commits } from '../../core/history/commits';
import type { Git } from './git';
import { readIgnoredRevs } from './ignoredRevs';
import type { KeptHistory } from './kept/keptHistory';
import { type Traced, traceCommits } from './traces';

/** Finds out which commits are fixes, and what they repair; each once and for all. */
export interface Tracer {
  /** What was found out so far, by the commit's name. */
  known(): ReadonlyMap<string, Trace>;
  /** Rejects as Git does; what was found out by then is known. @param shas Newest first. */
  trace(shas: readonly string[]): Promise<Traced>;
  /** @throws Where the folder can't be written to. */
  save(): Promise<void>;
}

/** @param tip The commit that tells which others only moved things about; null for none. */
export async function tracerIn(
  git: Git,
  commits: Commits,
  tip: string | null,
  { tracesIgnoring }: Pick<KeptHistory, 'tracesIgnoring'>,
): Promise<Tracer> {
  const ignoring = tip === null ? [] : await readIgnoredRevs(git, commits, tip);
  const kept = tracesIgnoring(ignoring);
  let known = await kept.load();
  let ofFiles: FileHistory | undefined;
  const files = () => (ofFiles ??= fileHistoryOf(commits));
  return {
    known: () => known,
    trace(shas) {
      const onTraced = (traces: typeof known) => {
        known = traces;
      };
      return traceCommits(git, commits, shas, { known, ignoring, files: files(), onTraced });
    },
    save: () => kept.save(known),
  };
}
