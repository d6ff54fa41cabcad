import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joined, type LineRange } from '../../../../src/core/failures/origins/ranges';

const linesOf = (ranges: readonly LineRange[]) =>
  new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));

describe('joined ranges', () => {
  const range = fc.tuple(fc.nat(50), fc.nat(9)).map(([from, more]) => ({ from, to: from + more }));

  it('hold the same lines, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const result = joined(ranges);
        assert.deepEqual(linesOf(result), new Set([...linesOf(ranges)].toSorted((a, b) => a - b)));
        result.forEach(({ from }, i) => assert.ok(from > (result[i - 1]?.to ?? -2) + 1));
      }),
    );
  });
});
