import type { Witness } from '../../core/failures/origins/originCase';
import { isTrivial } from '../../core/failures/origins/trivial';
import type { Question } from '../../core/failures/origins/witnesses';
import { DAY, type Instant } from '../../core/time/instant';
import { type BlameQuestion, blame } from './blame';
import type { BlamedLine } from './blameFormat';
import { GitFailure } from './failure';
import type { Git } from './git';

export interface Witnesses {
  readonly witnesses: readonly Witness[];
  /** Of the files that were asked about, with the names that they had before. */
  readonly paths: readonly string[];
}

/**
 * So far back is it asked who wrote lines around, where lines that matter were removed: who wrote those tells more, and
 * on the way to old ones git spends most of its time.
 */
const LONG = 730 * DAY;

/** Who wrote the lines that are asked for. @param sha The fix's parent. @param at When the fix was committed. @throws As Git does. */
export async function readWitnesses(
  git: Git,
  questions: readonly Question[],
  { sha, at, ignoring }: { readonly sha: string; readonly at: Instant; readonly ignoring: readonly string[] },
): Promise<Witnesses> {
  const isGhost = questions.every(({ file: { hunks } }) => hunks.every(({ removed }) => removed.every(isTrivial)));
  const witnesses: Witness[] = [];
  const paths = new Set(questions.map(({ path }) => path));
  for (const { path, ranges, removed, near, kindOf } of questions) {
    const asked = { sha, path, ignoring };
    const lines = isGhost
      ? await writersOf(git, { ...asked, ranges })
      : [
          ...(await writersOf(git, { ...asked, ranges: removed })),
          ...(await writersOf(git, { ...asked, ranges: near, since: at - LONG })),
        ];
    for (const line of lines) {
      witnesses.push({ kind: kindOf(line.line), commit: line.commit });
      if (line.commit !== null) paths.add(line.path);
    }
  }
  return { witnesses, paths: [...paths] };
}

/** Whatever the path looks like. */
const NO_SUCH_LINES = /\(fatal: (?:no such path |file .* has only \d+ lines?)/s;

/** Nobody where git has no such lines: the patch that asks leaves whitespace out. */
async function writersOf(git: Git, question: BlameQuestion): Promise<BlamedLine[]> {
  try {
    return await blame(git, question);
  } catch (error) {
    if (error instanceof GitFailure && NO_SUCH_LINES.test(error.problem.message)) return [];
    throw error;
  }
}
