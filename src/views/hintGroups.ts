import type { Hint } from '../core/report/report';

/** The hints by how they are shown, each once. */
export interface HintGroups {
  readonly likely: readonly Hint[];
  /** Undone before users had it. */
  readonly caught: readonly Hint[];
  /** Too weak to be shown at once. */
  readonly possible: readonly Hint[];
  /** Judged to be no failure. */
  readonly dismissed: readonly Hint[];
}

export function hintGroups(hints: readonly Hint[]): HintGroups {
  const judgedNone = ({ verdict }: Hint) => verdict !== null;
  const open = hints.filter((hint) => !judgedNone(hint));
  const strong = open.filter(({ confidence }) => confidence !== 'possible');
  return {
    likely: strong.filter(({ caught }) => !caught),
    caught: strong.filter(({ caught }) => caught),
    possible: open.filter(({ confidence }) => confidence === 'possible'),
    dismissed: hints.filter(judgedNone),
  };
}
