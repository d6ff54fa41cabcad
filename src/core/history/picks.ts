import { DAY } from '../time/instant';
import type { Commits } from './commits';
import { twinsBy } from './twins';

/** Written anew this much later, it is rather another piece of work that somebody called the same. */
const LONGEST_APART = 365 * DAY;

export interface PickOptions {
  /** Whether a row counts; all do by default. */
  readonly isThere?: ((row: number) => boolean) | undefined;
  /** Whether a commit is in the mainline; none is by default. */
  readonly hasLanded?: ((row: number) => boolean) | undefined;
}

/**
 * Commits that are one piece of work: an original with its cherry-picks. By row; a commit that has no other of its kind
 * is in no group. What tells: a message (`git cherry-pick -x`), the same author and time with the same title or paths,
 * or the same author and title within a year. Two that both landed are two pieces of work, unless stated. A commit that
 * names several pieces of work brings each of them: it is in the groups of these, which stay apart, and is no part of them.
 */
export function pickGroups(
  commits: Commits,
  { isThere = () => true, hasLanded = () => false }: PickOptions = {},
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  const stated = statedPicks(commits, isThere);
  for (const { row, originals } of stated) if (originals.length === 1) join(groups, originals[0] ?? row, row);
  const counts = (row: number) => commits.isRead(row) && !commits.isMerge(row) && isThere(row);
  for (const rows of twinsBy(commits, 'authored', counts)) {
    const byTitle = groupedBy(rows, (row) => commits.keyOf(row, 'title'));
    const hasOneTitle = byTitle[0]?.length === rows.length;
    for (const same of hasOneTitle ? byTitle : [...byTitle, ...groupedBy(rows, pathsOf(commits))]) {
      if (same.filter(hasLanded).length < 2) for (const row of same) join(groups, same[0] ?? row, row);
    }
  }
  for (const rows of twinsBy(commits, 'signed', counts)) {
    const [original, ...others] = rows.filter(hasLanded);
    if (original === undefined || others.length > 0) continue;
    for (const row of rows) if (isRewrite(commits, original, row)) join(groups, original, row);
  }
  const bundles: StatedPick[] = [];
  for (const each of stated) {
    const [original = each.row, ...others] = each.originals;
    // a pick of a pick names both
    if (others.every((other) => isOneWork(groups, original, other))) join(groups, original, each.row);
    else bundles.push(each);
  }
  for (const { row, originals } of bundles) for (const original of originals) bring(groups, original, row);
  return groups;
}

interface StatedPick {
  readonly row: number;
  readonly originals: readonly number[];
}

/** Those that name fewer first: a pick of a pick names what that names, too. */
function statedPicks(commits: Commits, isThere: (row: number) => boolean): StatedPick[] {
  return [...commits.stated]
    .filter(([row, { picks }]) => picks.length > 0 && isThere(row))
    .map(([row, { picks }]) => ({
      row,
      originals: picks.flatMap((name) => {
        const fitting = commits.rowsStartingWith(name).filter(isThere);
        return fitting.length === 1 ? fitting : [];
      }),
    }))
    .toSorted((a, b) => a.originals.length - b.originals.length);
}

/** Of two commits with one author and title. */
function isRewrite(commits: Commits, original: number, row: number): boolean {
  if (Math.abs(commits.authoredAt(original) - commits.authoredAt(row)) > LONGEST_APART) return false;
  const isTelling = commits.keyOf(row, 'titleStart') !== 0;
  return isTelling || pathsOf(commits)(row) === pathsOf(commits)(original);
}

/** What commits share that touched the same paths; 0 where there are none. */
function pathsOf(commits: Commits): (row: number) => string | 0 {
  return (row) => commits.pathsOf(row).toSorted().join() || 0;
}

/** The rows that have the same of something, where several do; 0 is nothing. */
function groupedBy(rows: readonly number[], valueOf: (row: number) => number | string): number[][] {
  const groups = new Map<number | string, number[]>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === 0) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function isOneWork(groups: ReadonlyMap<number, readonly number[]>, a: number, b: number): boolean {
  return a === b || (groups.get(a)?.includes(b) ?? false);
}

function bring(groups: Map<number, number[]>, original: number, row: number): void {
  const group = groups.get(original) ?? [original];
  if (original !== row && !group.includes(row)) group.push(row);
  if (group.length > 1) groups.set(original, group);
}

function join(groups: Map<number, number[]>, a: number, b: number): void {
  const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
  if (one === other || a === b) return;
  const [larger, smaller] = one.length < other.length ? [other, one] : [one, other];
  if (larger.length === 1) groups.set(larger[0] ?? a, larger);
  for (const row of smaller) {
    larger.push(row);
    groups.set(row, larger);
  }
}
