/** Room for the longest: 53 bits, seven a byte. */
const LONGEST = 8;
const MORE = 0x80;
/** What bitwise operators can hold. */
const SMALL = 0x4000_0000;

/** Whole numbers, packed: small differences between neighbours take a byte or two. */
export function packed(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(numbers.length * LONGEST);
  let at = 0;
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const difference = number - before;
    before = number;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    for (; rest >= SMALL; rest = Math.floor(rest / MORE)) bytes[at++] = (rest % MORE) | MORE;
    for (; rest >= MORE; rest >>>= 7) bytes[at++] = rest | MORE;
    bytes[at++] = rest;
  }
  return bytes.slice(0, at);
}

/** The numbers that were packed; undefined where there are more or fewer than so many. */
export function unpacked(bytes: Uint8Array, count: number): Float64Array | undefined {
  const numbers = new Float64Array(count);
  let at = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let rest = byte & 0x7f;
    for (let shift = 7; byte >= MORE && shift < 28; shift += 7) {
      byte = bytes[at++] ?? 0;
      rest |= (byte & 0x7f) << shift;
    }
    for (let weight = 2 ** 28; byte >= MORE; weight *= MORE) {
      byte = bytes[at++] ?? 0;
      rest += (byte & 0x7f) * weight;
    }
    if (rest < SMALL) before += (rest >>> 1) ^ -(rest & 1);
    else before += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    numbers[i] = before;
  }
  return at === bytes.length ? numbers : undefined;
}
