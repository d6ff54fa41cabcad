/** Orders texts by code unit: the same everywhere, whatever the locale. */
export function inTextOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
