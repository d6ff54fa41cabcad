import fc from 'fast-check';

/** Some bytes, in chunks cut anywhere. */
export function chunksOf(bytes: Buffer): fc.Arbitrary<Buffer[]> {
  return fc.array(fc.nat(bytes.length), { maxLength: 20 }).map((cuts) => {
    const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
    return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
  });
}
