import type { Move } from '../../core/code/moves';
import type { Git } from './git';
import { pinnedLog } from './pinnedLog';

/** Where more files come and go at once, only those that are the same are compared: each is with each. */
const MOST_COMPARED = 200;

const MOVES: readonly string[] = pinnedLog(
  ...['%H%n', '--name-status', '--find-renames=50%', `-l${MOST_COMPARED}`, '--diff-filter=R'],
  ...['--no-walk=unsorted', '--first-parent', '-m'],
);

const NAME = /^\s*([0-9a-f]{40}(?:[0-9a-f]{24})?)\s*$/;
const SCORE = /^\s*R(\d+)$/;

/** The files that commits moved, against their first parents: half of each at least stayed as it was. */
export async function readMoves(git: Git, shas: readonly string[]): Promise<Map<string, readonly Move[]>> {
  const moves = new Map<string, Move[]>();
  if (shas.length === 0) return moves;
  const tokens = (await git.text(MOVES, `${shas.join('\n')}\n`)).split('\0').values();
  let ofCommit: Move[] = [];
  for (const token of tokens) {
    const score = SCORE.exec(token)?.[1];
    const sha = NAME.exec(token)?.[1];
    if (score !== undefined) {
      const [from, to] = [tokens.next().value ?? '', tokens.next().value ?? ''];
      ofCommit.push({ from, to, same: score === '100' });
    } else if (sha !== undefined) {
      ofCommit = [];
      moves.set(sha, ofCommit);
    }
  }
  return moves;
}
