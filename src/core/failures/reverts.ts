import type { History } from '../history/history';
import type { Reference, Statement } from '../history/statement';
import type { Ground } from './failure';
import type { Lookup } from './references';

/** A commit that takes another back, or that brings back what a revert took. Both landed, the later one last. */
export interface RevertLink {
  /** Rows. */
  readonly undoing: number;
  readonly undone: number;
  readonly ground: Ground;
}

/** So much of two patches is enough where a subject says that something is taken back, or where any word of it does. */
const ENOUGH = { bySubject: 0.4, byWord: 0.8 } as const;

/** Every link, in the order in which the reverts landed. @param undone By row, how much a commit undid of which others. */
export function revertLinks(
  history: History,
  lookup: Lookup,
  undone: ReadonlyMap<number, ReadonlyMap<number, number>>,
): RevertLink[] {
  const { commits } = history.facts;
  const { rankOf } = lookup.timeline;
  const links: RevertLink[] = [];
  /** What is taken back at the time, and by which commit. */
  const down = new Map<number, number>();
  /** What a revert took back. */
  const took = new Map<number, number[]>();
  /** The last revert that quotes a title. */
  const quoting = new Map<number, number>();
  const stating = [...commits.stated]
    .filter(([row, { reverts, relands, undoes, partial }]) => {
      return rankOf(row) >= 0 && !partial && (undoes || reverts.length + relands.length > 0);
    })
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b));

  const link = (undoing: number, undone: number, ground: Ground) => {
    links.push({ undoing, undone, ground });
    const back = took.get(undone);
    if (back) {
      for (const each of back) down.delete(each);
      took.set(undoing, []);
      return;
    }
    down.set(undone, undoing);
    const others = took.get(undoing);
    if (others) others.push(undone);
    else took.set(undoing, [undone]);
  };

  for (const [row, stated] of stating) {
    const { targets, ground } = undoneBy(row, stated);
    for (const target of targets) link(row, target, ground);
    for (const reference of stated.reverts) if (reference.by === 'title') quoting.set(reference.title, row);
  }
  return links;

  function undoneBy(row: number, { reverts, relands, undoes }: Statement): { targets: number[]; ground: Ground } {
    const named = lookup.named(row, reverts);
    if (named.length > 0) return { targets: named, ground: { by: 'name' } };
    if (reverts.length === 0 && relands.length > 0) return relanded(row, relands);
    const numbered = lookup.numbered(row, reverts);
    if (numbered.length > 0) return { targets: numbered, ground: { by: 'number' } };
    const isRevert = reverts.some(({ by }) => by === 'title');
    const titled = lookup.titled(row, reverts).filter((each) => !quotes(each, reverts));
    const overlaps = new Map([...(undone.get(row) ?? [])].filter(([each]) => isBefore(each, row)));
    const up = titled.filter((each) => !down.has(each));
    const [byTitle] = bestOf(up.length > 0 ? up : titled, row, overlaps);
    if (byTitle !== undefined && (overlaps.get(byTitle) ?? 0) >= ENOUGH.bySubject)
      return { targets: [byTitle], ground: { by: 'title' } };
    const most = isRevert ? ENOUGH.bySubject : ENOUGH.byWord;
    const [byPatch] = undoes ? bestOf([...overlaps.keys()], row, overlaps) : [];
    const overlap = byPatch === undefined ? 0 : (overlaps.get(byPatch) ?? 0);
    if (byPatch !== undefined && overlap >= (byTitle === undefined ? most : ENOUGH.byWord))
      return { targets: [byPatch], ground: { by: 'patch', overlap } };
    return { targets: byTitle === undefined ? [] : [byTitle], ground: { by: 'title' } };
  }

  /** What brings a change back takes back the revert of it. */
  function relanded(row: number, relands: readonly Reference[]): { targets: number[]; ground: Ground } {
    const reverterOf = (target: number) => {
      const reverter = down.get(target);
      return reverter === undefined ? [] : [reverter];
    };
    for (const by of ['name', 'number', 'title'] as const) {
      const found =
        by === 'name'
          ? lookup.named(row, relands).flatMap((each) => (took.has(each) ? [each] : reverterOf(each)))
          : by === 'number'
            ? lookup.numbered(row, relands).flatMap((each) => (took.has(each) ? [each] : reverterOf(each)))
            : relands.flatMap((each) => (each.by === 'title' ? (quoting.get(each.title) ?? []) : []));
      if (found.length > 0) return { targets: [...new Set(found)], ground: { by } };
    }
    const titled = lookup.titled(row, relands).flatMap(reverterOf).slice(0, 1);
    return { targets: titled, ground: { by: 'title' } };
  }

  function isBefore(row: number, later: number): boolean {
    return rankOf(row) >= 0 && rankOf(row) < rankOf(later);
  }

  /** A revert of the same, whose own title may be the same. */
  function quotes(row: number, references: readonly Reference[]): boolean {
    const own = commits.stated.get(row)?.reverts ?? [];
    return own.some(
      (each) => each.by === 'title' && references.some((other) => other.by === 'title' && other.title === each.title),
    );
  }

  /** The most undone first, then the most alike by paths, then the latest. */
  function bestOf(rows: readonly number[], undoing: number, overlaps: ReadonlyMap<number, number>): number[] {
    if (rows.length < 2) return [...rows];
    const paths = new Set(commits.pathsOf(undoing));
    const scored = rows.map((row) => ({ row, overlap: overlaps.get(row) ?? 0, alike: likeness(paths, row) }));
    return scored
      .toSorted((a, b) => b.overlap - a.overlap || b.alike - a.alike || rankOf(b.row) - rankOf(a.row))
      .map(({ row }) => row);
  }

  function likeness(paths: ReadonlySet<number>, row: number): number {
    const own = commits.pathsOf(row);
    let shared = 0;
    for (const path of own) if (paths.has(path)) shared++;
    return own.length === 0 ? 0 : shared / (own.length + paths.size - shared);
  }
}
