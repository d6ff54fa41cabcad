import { inFull, type Problem } from '../core/problem';

/** Exit statuses. */
export const STOP = 1;
export const COULD_NOT_RUN = 2;
/** As the shell has it for Ctrl+C. */
export const INTERRUPTED = 130;

/** Ends the command with the problem's sentence on stderr. */
export class CouldNotRun extends Error {
  constructor(problem: Pick<Problem, 'message' | 'fix'>) {
    super(inFull(problem));
  }
}

/** A reader that has seen enough (`| head`) is no trouble; a full disk is. */
export function endWithOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`team-momentum: What was found could not be written (${code}).\n`);
    process.exit(COULD_NOT_RUN);
  });
}
