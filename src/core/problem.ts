/** Something that the report could not see, as a sentence for its reader and what to do about it. */
export interface Problem {
  /** Stable, for scripts: `shallowClone`, `endpointUnreachable`, … */
  readonly code: string;
  readonly message: string;
  readonly fix: string | null;
  /** Where the trouble lies: `git`, `.momentum.json` or an endpoint's id. */
  readonly source: string;
}

/** What is wrong and what to do, as one text. */
export function inFull({ message, fix }: Pick<Problem, 'message' | 'fix'>): string {
  return fix ? `${message} ${fix}` : message;
}
