import type { Hint } from '../core/report/report';

/** The hints by how they are shown, each failure once. */
export interface HintGroups {
  /** What the rate counts. */
  readonly counted: readonly Hint[];
  /** What blame alone tells. */
  readonly likely: readonly Hint[];
  /** Undone before users had it. */
  readonly caught: readonly Hint[];
  /** Too weak to be shown at once. */
  readonly possible: readonly Hint[];
  /** Judged to be no failure. */
  readonly dismissed: readonly Hint[];
}

type Group = keyof HintGroups;

export function hintGroups(hints: readonly Hint[]): HintGroups {
  const told = withoutRepetitions(hints).map((hint) => ({ hint, group: groupOf(hint) }));
  const of = (wanted: Group) => told.filter(({ group }) => group === wanted).map(({ hint }) => hint);
  return {
    counted: of('counted'),
    likely: of('likely'),
    caught: of('caught'),
    possible: of('possible'),
    dismissed: of('dismissed'),
  };
}

export function groupOf({ kind, verdict, confidence, caught }: Hint): Group {
  if (verdict !== null) return 'dismissed';
  if (confidence === 'possible') return 'possible';
  if (caught) return 'caught';
  return confidence === 'likely' && kind !== 'hotfixed' ? 'likely' : 'counted';
}

/** A hotfix tells the failure that it repairs, which needs no telling of its own. */
function withoutRepetitions(hints: readonly Hint[]): readonly Hint[] {
  const keyOf = ({ failed, repairedBy }: Hint) => `${failed.commit} ${repairedBy.commit}`;
  const hotfixed = new Set(hints.filter(({ kind }) => kind === 'hotfixed').map(keyOf));
  return hints.filter((hint) => hint.kind === 'hotfixed' || !hotfixed.has(keyOf(hint)));
}
