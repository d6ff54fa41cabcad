/** Where the report and git disagree. */
export interface Difference {
  /** The kind of fact. */
  readonly what: string;
  /** The change or release that it is about; empty for the whole. */
  readonly of: string;
  readonly ours: unknown;
  readonly gits: unknown;
}

/** None where both are the same. */
export function compared(what: string, of: string, ours: unknown, gits: unknown): Difference[] {
  return JSON.stringify(ours) === JSON.stringify(gits) ? [] : [{ what, of, ours, gits }];
}

export function wordsOf({ what, of, ours, gits }: Difference): string {
  return `${what}${of === '' ? '' : ` of ${of}`}: ${briefly(ours)}, git ${briefly(gits)}`;
}

function briefly(fact: unknown): string {
  const text = JSON.stringify(fact) ?? 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

const LONGEST = 200;
