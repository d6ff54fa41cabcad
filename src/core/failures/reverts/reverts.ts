import type { History } from '../../history/history';
import type { Reference, Statement } from '../../history/message/statement';
import type { Ground } from '../failure';
import { likeness } from './likeness';
import type { Lookup } from './references';
import { Standing } from './standing';

/** A commit that takes another back: a change, a revert, or what brought a change again. Both landed, the later one last. */
export interface RevertLink {
  /** Rows. */
  readonly undoing: number;
  readonly undone: number;
  readonly ground: Ground;
}

/** What a commit undoes, and what tells it. */
interface Undone {
  readonly rows: readonly number[];
  readonly ground: Ground;
}

/**
 * So much of two patches must be each other's inverse: where the message says that a commit is taken back, and where it
 * has any word of that kind. Source: measured on the labelled histories (docs/metrics.md, "Change-failure hints").
 */
const ENOUGH = { stated: 0.4, spoken: 0.7 } as const;
/** So much of the paths of two commits must be the same where only the beginning of a title is. */
const ALIKE = 0.5;

/**
 * The reverts that are no partial ones, in the order in which they landed.
 * @param overlaps By row, how much a commit undid of which others.
 */
export function revertLinks(
  { facts: { commits } }: History,
  lookup: Lookup,
  overlaps: ReadonlyMap<number, ReadonlyMap<number, number>>,
): RevertLink[] {
  const { rankOf } = lookup.timeline;
  const standing = new Standing();
  const links: RevertLink[] = [];
  const undoing = [...commits.stated]
    .filter(([row, { undoes, partial }]) => undoes && !partial && rankOf(row) >= 0)
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  for (const [row, stated] of undoing) {
    const { rows, ground } = undoneBy(row, stated) ?? { rows: [], ground: { by: 'name' } };
    for (const undone of rows) {
      standing.undo(row, undone);
      links.push({ undoing: row, undone, ground });
    }
    standing.quote(row, stated.reverts);
  }
  return links;

  /** The first of all ways to tell that tells something. */
  function undoneBy(row: number, { reverts, relands }: Statement): Undone | null {
    const named = lookup.named(row, reverts);
    if (named.length > 0) return { rows: named, ground: { by: 'name' } };
    if (relands.length > 0 && reverts.every(({ by }) => by === 'name')) return undoneByReland(row, relands);
    const numbered = lookup.numbered(row, reverts);
    if (numbered.length > 0) return { rows: numbered, ground: { by: 'number' } };

    const inverse = new Map([...(overlaps.get(row) ?? [])].filter(([each]) => isBefore(each, row)));
    const overlapOf = (each: number) => inverse.get(each) ?? 0;
    const paths = new Set(commits.pathsOf(row));
    const alike = (each: number) => likeness(commits.pathsOf(each), paths);
    /** The best one: undone for the most part, not taken back already, and then whatever fits best. */
    const best = (rows: readonly number[]): number | undefined =>
      rows
        .map((each) => [
          each,
          +(overlapOf(each) >= ENOUGH.stated),
          +!standing.isDown(each),
          overlapOf(each),
          alike(each),
        ])
        .toSorted((a, b) => firstDifference(b, a) || rankOf(b[0] ?? 0) - rankOf(a[0] ?? 0))[0]?.[0];

    const titled = best(lookup.titled(row, reverts).filter((each) => !quotesOneOf(each, reverts)));
    const byTitle: Undone | null = titled === undefined ? null : { rows: [titled], ground: { by: 'title' } };
    if (titled !== undefined && overlapOf(titled) >= ENOUGH.stated) return byTitle;
    const patched = best([...inverse.keys()]) ?? row;
    const overlap = overlapOf(patched);
    const byPatch: Undone = { rows: [patched], ground: { by: 'patch', overlap } };
    if (overlap >= ENOUGH.spoken) return byPatch;
    if (byTitle) return byTitle;
    const begun = best(lookup.begun(row, reverts));
    if (begun !== undefined && (overlapOf(begun) >= ENOUGH.stated || alike(begun) >= ALIKE))
      return { rows: [begun], ground: { by: 'title' } };
    return reverts.length > 0 && overlap >= ENOUGH.stated ? byPatch : null;
  }

  /** What brings a change again takes back the revert of it. */
  function undoneByReland(row: number, relands: readonly Reference[]): Undone | null {
    const revertsOf = (rows: readonly number[]) => rows.flatMap((each) => standing.revertOf(each) ?? []);
    const named = revertsOf(lookup.named(row, relands));
    if (named.length > 0) return { rows: unique(named), ground: { by: 'name' } };
    const numbered = revertsOf(lookup.numbered(row, relands));
    if (numbered.length > 0) return { rows: unique(numbered), ground: { by: 'number' } };
    const [titled] = [...standing.quoting(relands), ...revertsOf(lookup.titled(row, relands))].toSorted(
      (a, b) => rankOf(b) - rankOf(a),
    );
    return titled === undefined ? null : { rows: [titled], ground: { by: 'title' } };
  }

  function isBefore(row: number, later: number): boolean {
    return rankOf(row) >= 0 && rankOf(row) < rankOf(later);
  }

  /** Another revert of the same may have the same title as what both revert. */
  function quotesOneOf(row: number, references: readonly Reference[]): boolean {
    const quoted = commits.stated.get(row)?.reverts ?? [];
    return quoted.some(
      (each) => each.by === 'title' && references.some((other) => other.by === 'title' && other.title === each.title),
    );
  }
}

function unique(rows: readonly number[]): number[] {
  return [...new Set(rows)];
}

/** Of two lists of numbers, the first of which isn't looked at. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let i = 1; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
