import { grouped } from '../../grouped';
import type { Found } from './found';

/** Names by which objectives can be told apart: those of one name have the labels in which they differ besides. */
export function identitiesOf(all: readonly Found[]): ReadonlyMap<Found, string> {
  const named = grouped(all, ({ generator, name }) => `${generator} ${name}`);
  return new Map([...named.values()].flatMap((same) => distinguished(same)));
}

function distinguished(same: readonly Found[]): readonly (readonly [Found, string])[] {
  const members = new Map<string, { readonly value: string; differs: boolean; count: number }>();
  for (const { labels } of same)
    for (const [label, value] of labels) {
      const known = members.get(label) ?? { value, differs: false, count: 0 };
      known.count += 1;
      known.differs ||= known.value !== value;
      members.set(label, known);
    }
  const isDiffering = (label: string) => {
    const known = members.get(label);
    return known !== undefined && (known.differs || known.count < same.length);
  };
  return same.map((one) => {
    const differing = [...one.labels].filter(([label]) => isDiffering(label)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const told = differing.map(([label, value]) => `${label}=${value}`);
    return [one, told.length > 0 ? `${one.name} (${told.join(', ')})` : one.name];
  });
}
