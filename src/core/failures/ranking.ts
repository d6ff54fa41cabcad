import type { Instant } from '../time/instant';
import type { Origin } from './origin';
import type { WitnessKind } from './witnesses';

/** A line and the commit that wrote it. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly commit: string;
}

export interface Candidate {
  readonly committedAt: Instant;
  /** How many files it touched. */
  readonly files: number;
}

const ORDER: readonly WitnessKind[] = ['removed', 'trivial', 'near', 'around'];
const BULK = 40;

/** The latest of the commits that wrote what tells most. @param candidates Those that may be named. */
export function originOf(witnesses: readonly Witness[], candidates: ReadonlyMap<string, Candidate>): Origin | null {
  for (const kind of ORDER) {
    const lines = witnesses.filter((witness) => witness.kind === kind);
    const commits = [...new Set(lines.map(({ commit }) => commit))].filter((commit) => candidates.has(commit));
    const [latest] = commits.toSorted((a, b) => atOf(b) - atOf(a));
    if (latest === undefined) continue;
    const own = lines.filter(({ commit }) => commit === latest).length;
    const isBulk = (candidates.get(latest)?.files ?? 0) > BULK;
    const tier = isBulk ? 'bulk' : kind !== 'removed' ? 'ghost' : own === lines.length ? 'unanimous' : 'mixed';
    return { commit: latest, tier, lines: own, of: lines.length };
  }
  return null;

  function atOf(commit: string): Instant {
    return candidates.get(commit)?.committedAt ?? 0;
  }
}
