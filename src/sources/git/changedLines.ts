import type { CodeChange } from '../../core/code/codeChange';
import { type Replay, replay } from '../../core/code/rework';
import { reworkSteps, type Step } from '../../core/code/reworkSteps';
import type { Commits } from '../../core/history/commits';
import type { LineCount, Rework } from '../../core/history/details';
import type { Git } from './git';
import { readLineChanges } from './lineChanges';

/** What changes did to lines, by mainline commit. */
export interface ChangedLines {
  readonly lines: ReadonlyMap<string, LineCount>;
  readonly rework: ReadonlyMap<string, Rework>;
  /** Of those whose lines were young to the last one: what the next ones must know. */
  readonly code: ReadonlyMap<string, CodeChange>;
}

/**
 * The lines and the rework of mainline commits.
 * @param wanted Oldest first.
 * @param known What was looked up before, of these and of others.
 * @throws GitFailure where the files of one are not here.
 */
export async function readChangedLines(
  git: Git,
  commits: Commits,
  wanted: readonly string[],
  known: ChangedLines,
): Promise<ChangedLines> {
  const unknown = new Set(wanted.filter((sha) => !known.rework.has(sha)));
  if (unknown.size === 0) return { ...known, lines: of(wanted, known.lines), rework: of(wanted, known.rework) };
  const steps = reworkSteps(commits, [...unknown]);
  const isToRead = ({ sha }: Step) => unknown.has(sha) || !known.code.has(sha);
  const last = steps.at(-1);
  const lines = new Map(known.lines);
  const rework = new Map(known.rework);
  const code = new Map<string, CodeChange>();
  let following: Replay = replay();
  let next = 0;
  const land = (step: Step, change: CodeChange) => {
    if (step.begins) following = replay();
    const found = following.land(change, step.place, step.youngFrom);
    if (step.youngFrom !== null) rework.set(step.sha, found);
    if (step.place >= (last?.youngFrom ?? 0)) code.set(step.sha, change);
  };
  /** What is known lies between what is read. */
  const landKnown = () => {
    for (let step = steps[next]; step && !isToRead(step); step = steps[++next])
      land(step, known.code.get(step.sha) ?? NO_CODE);
  };
  const shas = steps.filter(isToRead).map(({ sha }) => sha);
  await readLineChanges(git, shas, (change) => {
    landKnown();
    const step = steps[next++];
    if (step?.sha !== change.sha) throw new Error(`The patches come in another order: ${change.sha}.`);
    if (unknown.has(change.sha)) lines.set(change.sha, change.lines);
    land(step, change.code);
  });
  return { lines: of(wanted, lines), rework: of(wanted, rework), code };
}

const NO_CODE: CodeChange = { large: false, edits: [] };

/** The values of the shas, in their order. */
function of<T>(shas: readonly string[], values: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    shas.flatMap((sha) => {
      const value = values.get(sha);
      return value === undefined ? [] : [[sha, value] as const];
    }),
  );
}
