import type { CodeChange } from '../../core/code/codeChange';
import { editsOf, mayHoldMoves } from '../../core/code/moves';
import { type Replay, replay } from '../../core/code/rework';
import { reworkSteps, type Step } from '../../core/code/reworkSteps';
import type { Commits } from '../../core/history/commits';
import type { LineCount, Rework } from '../../core/history/details';
import type { Git } from './git';
import type { LineChange } from './lineChangeFormat';
import { readLineChanges } from './lineChanges';
import { readMoves } from './moves';

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
  const read = await readCode(
    git,
    steps.filter(isToRead).map(({ sha }) => sha),
  );
  const lines = new Map(known.lines);
  const rework = new Map(known.rework);
  const code = new Map<string, CodeChange>();
  const youngFrom = steps.at(-1)?.youngFrom ?? 0;
  let following: Replay = replay();
  for (const { sha, place, youngFrom: young, begins } of steps) {
    const change = read.code.get(sha) ?? known.code.get(sha) ?? NO_CODE;
    if (begins) following = replay();
    const found = following.land(change, place, young);
    if (place >= youngFrom) code.set(sha, change);
    if (young === null) continue;
    rework.set(sha, found);
    lines.set(sha, read.lines.get(sha) ?? NO_LINES);
  }
  return { lines: of(wanted, lines), rework: of(wanted, rework), code };
}

const NO_CODE: CodeChange = { large: false, edits: [] };
const NO_LINES: LineCount = { added: 0, deleted: 0 };

interface ReadCode {
  readonly lines: ReadonlyMap<string, LineCount>;
  readonly code: ReadonlyMap<string, CodeChange>;
}

async function readCode(git: Git, shas: readonly string[]): Promise<ReadCode> {
  const changes: LineChange[] = [];
  await readLineChanges(git, shas, (change) => changes.push(change));
  const unclear = changes.filter(({ files, large }) => !large && mayHoldMoves(files));
  const moves = await readMoves(
    git,
    unclear.map(({ sha }) => sha),
  );
  return {
    lines: new Map(changes.map(({ sha, lines }) => [sha, lines])),
    code: new Map(
      changes.map(({ sha, files, large }) => [sha, { large, edits: editsOf(files, moves.get(sha) ?? []) }]),
    ),
  };
}

/** The values of the shas, in their order. */
function of<T>(shas: readonly string[], values: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    shas.flatMap((sha) => {
      const value = values.get(sha);
      return value === undefined ? [] : [[sha, value] as const];
    }),
  );
}
