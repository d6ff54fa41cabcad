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
export function revertLinks(history: History, lookup: Lookup, undone: ReadonlyMap<number, ReadonlyMap<number, number>>): RevertLink[] {
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
    if (relands.length > 0 && reverts.every(({ by }) => by === 'name')) return relanded(row, relands);
    const numbered = lookup.numbered(row, reverts);
    if (numbered.length > 0) return { targets: numbered, ground: { by: 'number' } };
    const overlaps = new Map([...(undone.get(row) ?? [])].filter(([each]) => isBefore(each, row)));
    const overlapOf = (each: number | undefined) => (each === undefined ? 0 : (overlaps.get(each) ?? 0));
    const [titled] = bestOf(row, lookup.titled(row, reverts), reverts, overlaps);
    if (titled !== undefined && overlapOf(titled) >= ENOUGH.bySubject)
      return { targets: [titled], ground: { by: 'title' } };
    const [patched] = undoes ? bestOf(row, [...overlaps.keys()], [], overlaps) : [];
    const byPatch = (least: number) => patched !== undefined && overlapOf(patched) >= least;
    const ofPatch = (): { targets: number[]; ground: Ground } => ({
      targets: patched === undefined ? [] : [patched],
      ground: { by: 'patch', overlap: overlapOf(patched) },
    });
    if (byPatch(ENOUGH.byWord)) return ofPatch();
    if (titled !== undefined) return { targets: [titled], ground: { by: 'title' } };
    const [begun] = bestOf(row, lookup.begun(row, reverts), reverts, overlaps);
    if (begun !== undefined && (overlapOf(begun) >= ENOUGH.bySubject || likeness(new Set(commits.pathsOf(row)), begun) >= 0.5))
      return { targets: [begun], ground: { by: 'title' } };
    return reverts.some(({ by }) => by === 'title') && byPatch(ENOUGH.bySubject)
      ? ofPatch()
      : { targets: [], ground: { by: 'title' } };
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
      (each) =>
        each.by === 'title' && references.some((other) => other.by === 'title' && other.title === each.title),
    );
  }

  /** What isn't taken back at the time comes first, then the most undone, the most alike by paths, the latest. */
  function bestOf(
    undoing: number,
    rows: readonly number[],
    references: readonly Reference[],
    overlaps: ReadonlyMap<number, number>,
  ): number[] {
    const paths = new Set(commits.pathsOf(undoing));
    return rows
      .filter((row) => !quotes(row, references))
      .map((row) => ({ row, isUp: down.has(row) ? 0 : 1, overlap: overlaps.get(row) ?? 0, alike: likeness(paths, row) }))
      .toSorted(
        (a, b) => b.isUp - a.isUp || b.overlap - a.overlap || b.alike - a.alike || rankOf(b.row) - rankOf(a.row),
      )
      .map(({ row }) => row);
  }

  function likeness(paths: ReadonlySet<number>, row: number): number {
    const own = commits.pathsOf(row);
    let shared = 0;
    for (const path of own) if (paths.has(path)) shared++;
    return own.length === 0 ? 0 : shared / (own.length + paths.size - shared);
  }
}
