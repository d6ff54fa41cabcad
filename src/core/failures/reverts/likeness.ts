/** How many of all paths that two commits touched both did, from 0 to 1; 0 where one touched none. */
export function likeness(one: Int32Array, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const path of one) if (other.has(path)) shared++;
  return shared === 0 ? 0 : shared / (one.length + other.size - shared);
}
