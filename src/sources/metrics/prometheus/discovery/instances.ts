import { grouped } from '../../grouped';
import { hasAll, type Labels, labelsText, without } from './labels';
import type { Series } from './series';

/** One objective as some rules measure it: of one cluster, one replica, one group. */
export interface Instance {
  /** All that tells it from others. */
  readonly labels: Labels;
  /** What is recorded of it: no label of these contradicts its own. */
  readonly series: readonly Series[];
}

/**
 * Joins series that tell of the same objective. Those of a definition have fewer labels than those of a measurement
 * where an objective is measured group by group, so the largest sets of labels are the instances.
 * @param id Labels that all series of an objective have; a series without them is passed over.
 * @param varying Labels that differ within an instance.
 */
export function instancesOf(
  series: readonly Series[],
  { id, varying = [] }: { readonly id: readonly string[]; readonly varying?: readonly string[] },
): readonly Instance[] {
  const identified = series.filter(({ labels }) => id.every((name) => labels.has(name)));
  const objectives = grouped(identified, ({ labels }) => JSON.stringify(id.map((name) => labels.get(name))));
  return [...objectives.values()].flatMap((members) => {
    const sets = [...grouped(members, ({ labels }) => labelsText(without(labels, varying))).values()].map((same) => ({
      labels: without(same[0]?.labels ?? new Map(), varying),
      series: same,
    }));
    const within = setsWithin(sets);
    const smaller = new Set(sets.flatMap((set) => within(set).filter(({ labels }) => labels.size < set.labels.size)));
    return sets
      .filter((set) => !smaller.has(set))
      .map((set) => ({
        labels: set.labels,
        series: within(set).flatMap(({ series }) => series),
      }));
  });
}

/**
 * Of some sets of labels those that have none but another's, itself included. Each is looked up by the label that it
 * shares with the fewest: comparing all with all would take minutes where there are thousands.
 */
function setsWithin(sets: readonly Instance[]): (set: Instance) => readonly Instance[] {
  const counts = new Map<string, number>();
  for (const { labels } of sets) for (const pair of pairsOf(labels)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byRarest = grouped(sets, ({ labels }) => {
    const pairs = pairsOf(labels);
    return pairs.reduce(
      (one, other) => ((counts.get(other) ?? 0) < (counts.get(one) ?? 0) ? other : one),
      pairs[0] ?? '',
    );
  });
  return ({ labels }) =>
    pairsOf(labels).flatMap((pair) => (byRarest.get(pair) ?? []).filter((other) => hasAll(labels, other.labels)));
}

function pairsOf(labels: Labels): readonly string[] {
  return [...labels].map(([name, value]) => `${name}=${value}`);
}

/** The value of an instance's series of this name; undefined where there is none. */
export function valueIn({ series }: Instance, name: string): number | undefined {
  return series.find((one) => one.name === name)?.value;
}
