type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** A copy with more room, at least for `length` values. */
export function roomier<T extends Column>(column: T, length: number): T;
export function roomier(column: Column, length: number): Column {
  const room = Math.max(length, Math.ceil(column.length * 1.5));
  if (column instanceof Uint8Array) return filled(new Uint8Array(room), column);
  if (column instanceof Int32Array) return filled(new Int32Array(room), column);
  if (column instanceof Uint32Array) return filled(new Uint32Array(room), column);
  return filled(new Float64Array(room), column);
}

function filled<T extends Column>(larger: T, column: T): T {
  larger.set(column);
  return larger;
}
