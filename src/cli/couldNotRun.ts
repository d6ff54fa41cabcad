import type { Problem } from '../core/problem';

/** Ends the command with status 2 and the problem's sentence on stderr. */
export class CouldNotRun extends Error {
  constructor({ message, fix }: Pick<Problem, 'message' | 'fix'>) {
    super(fix ? `${message} ${fix}` : message);
  }
}
