import { grouped } from '../grouped';
import type { Found } from './found';

/** Names by which objectives can be told apart: those of one name have the labels in which they differ besides. */
export function identitiesOf(all: readonly Found[]): ReadonlyMap<Found, string> {
  const named = grouped(all, ({ generator, name }) => `${generator} ${name}`);
  return new Map([...named.values()].flatMap((same) => distinguished(same)));
}

function distinguished(same: readonly Found[]): readonly (readonly [Found, string])[] {
  const labels = [...new Set(same.flatMap((one) => [...one.labels.keys()]))].toSorted();
  const differing = labels.filter((label) => new Set(same.map((one) => one.labels.get(label))).size > 1);
  return same.map((one) => {
    const told = differing.flatMap((label) => {
      const value = one.labels.get(label);
      return value === undefined ? [] : [`${label}=${value}`];
    });
    return [one, told.length > 0 ? `${one.name} (${told.join(', ')})` : one.name];
  });
}
