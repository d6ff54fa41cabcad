import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packed, unpacked } from '../../../../src/sources/git/kept/varints';

const FURTHEST = 2 ** 51;
const whole = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.maxSafeInteger().map((number) => Math.trunc(number / 4)),
  fc.constantFrom(0, FURTHEST, -FURTHEST, 2 ** 31, -(2 ** 31), 2 ** 32 - 1, 63, 64, -64, -65, 8191, 8192),
);

describe('packed numbers', () => {
  it('come back, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(whole), (numbers) =>
        assert.deepEqual(
          unpacked(packed(numbers), numbers.length),
          Float64Array.from(numbers, (number) => number + 0),
        ),
      ),
    );
  });

  it('come back as rows and counts', () => {
    const rows = Int32Array.of(5, -1, 0x7fffffff, -0x80000000, 0);
    const counts = Uint32Array.of(0, 0xffffffff, 1, 0);
    assert.deepEqual(Int32Array.from(unpacked(packed(rows), 5) ?? []), rows);
    assert.deepEqual(Uint32Array.from(unpacked(packed(counts), 4) ?? []), counts);
  });

  it('are a byte where they lie near one another', () => {
    assert.equal(packed(Array.from({ length: 1000 }, (_, i) => 1_000_000 + i * 63)).length, 1002);
    assert.equal(packed([]).length, 0);
  });

  it('are refused where some are missing', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1 }), fc.nat(), (numbers, place) => {
        const bytes = packed(numbers);
        assert.equal(unpacked(bytes.subarray(0, place % bytes.length), numbers.length), undefined);
      }),
    );
  });

  it('are refused where there are more or fewer of them', () => {
    fc.assert(
      fc.property(fc.array(whole), fc.integer({ min: 1, max: 5 }), (numbers, many) => {
        const bytes = packed(numbers);
        assert.equal(unpacked(bytes, numbers.length + many), undefined);
        if (numbers.length >= many) assert.equal(unpacked(bytes, numbers.length - many), undefined);
      }),
    );
  });

  it('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat({ max: 50 }), (bytes, count) => {
        const numbers = unpacked(bytes, count);
        assert.ok(numbers === undefined || (numbers.length === count && numbers.every(Number.isFinite)));
      }),
    );
  });
});
