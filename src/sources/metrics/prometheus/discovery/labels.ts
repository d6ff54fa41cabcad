/** A series' labels, without its name. */
export type Labels = ReadonlyMap<string, string>;

export function without(labels: Labels, names: readonly string[]): Labels {
  return new Map([...labels].filter(([name]) => !names.includes(name)));
}

/** Whether the one has all that the other has, with the same values. */
export function hasAll(labels: Labels, wanted: Labels): boolean {
  if (labels.size < wanted.size) return false;
  // many times asked: without a copy
  for (const [name, value] of wanted) if (labels.get(name) !== value) return false;
  return true;
}

/** Whether neither has a label with another value than the other's. */
export function agree(one: Labels, other: Labels): boolean {
  for (const [name, value] of one) if ((other.get(name) ?? value) !== value) return false;
  return true;
}

/** `{a="x",b="y"}`: the same text for the same labels, whatever their order. */
export function labelsText(labels: Labels): string {
  const matchers = [...labels].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${matchers.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(',')}}`;
}
