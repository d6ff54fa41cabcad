import type { Witness } from '../../core/failures/origins/originCase';
import type { LineRange } from '../../core/failures/origins/ranges';
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
 * So far back it is looked first: who wrote a line lately tells more than who wrote one long ago, and on the way to old
 * ones git spends most of its time.
 */
const LONG = 730 * DAY;

/**
 * Who wrote the lines that are asked for. Where nobody wrote those lately that tell most, it is looked all the way back.
 * @param sha The fix's parent.
 * @param at When the fix was committed.
 * @throws As Git does.
 */
export async function readWitnesses(
  git: Git,
  questions: readonly Question[],
  { sha, at, ignoring }: { readonly sha: string; readonly at: Instant; readonly ignoring: readonly string[] },
): Promise<Witnesses> {
  const isGhost = questions.every(({ file: { hunks } }) => hunks.every(({ removed }) => removed.every(isTrivial)));
  const tells = ({ kind }: Witness) => isGhost || kind === 'removed';
  const paths = new Set(questions.map(({ path }) => path));
  const witnessesOf = async (rangesOf: (question: Question) => readonly LineRange[], since?: Instant) => {
    const witnesses: Witness[] = [];
    for (const question of questions) {
      const { path, kindOf } = question;
      const asked = { sha, path, ignoring, ranges: rangesOf(question), ...(since !== undefined && { since }) };
      for (const line of await writersOf(git, asked)) {
        witnesses.push({ kind: kindOf(line.line), commit: line.commit });
        if (line.commit !== null) paths.add(line.path);
      }
    }
    return witnesses;
  };
  const late = await witnessesOf(({ ranges }) => ranges, at - LONG);
  if (late.some((witness) => tells(witness) && witness.commit !== null)) return { witnesses: late, paths: [...paths] };
  const all = await witnessesOf(({ ranges, removed }) => (isGhost ? ranges : removed));
  const around = late.filter(({ kind }) => !isGhost && kind === 'near');
  return { witnesses: [...all, ...around], paths: [...paths] };
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
