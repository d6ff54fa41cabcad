import type { Hint } from '../core/report/report';

/** The hints by how they are shown, each failure once. */
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
  const told = withoutRepetitions(hints);
  const open = told.filter((hint) => !judgedNone(hint));
  const strong = open.filter(({ confidence }) => confidence !== 'possible');
  return {
    likely: strong.filter(({ caught }) => !caught),
    caught: strong.filter(({ caught }) => caught),
    possible: open.filter(({ confidence }) => confidence === 'possible'),
    dismissed: told.filter(judgedNone),
  };
}

/** A hotfix tells the failure that it repairs, which needs no telling of its own. */
function withoutRepetitions(hints: readonly Hint[]): readonly Hint[] {
  const keyOf = ({ failed, repairedBy }: Hint) => `${failed.commit} ${repairedBy.commit}`;
  const hotfixed = new Set(hints.filter(({ kind }) => kind === 'hotfixed').map(keyOf));
  return hints.filter((hint) => hint.kind === 'hotfixed' || !hotfixed.has(keyOf(hint)));
}
