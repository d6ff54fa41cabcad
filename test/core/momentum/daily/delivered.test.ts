import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Delivered, deliveredOver } from '../../../../src/core/momentum/daily/delivered';

const COUNT = 20;

const anyDelivered: fc.Arbitrary<readonly Delivered[]> = fc
  .array(
    fc.record({
      thing: fc.nat(4),
      day: fc.nat(COUNT - 1),
      failedOn: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: COUNT })),
    }),
    { maxLength: 15 },
  )
  .map((all) => all.toSorted((a, b) => a.day - b.day));

describe('what was delivered in a window', () => {
  it('counts each thing once, and as failed from when that was known', () => {
    fc.assert(
      fc.property(anyDelivered, fc.integer({ min: 1, max: COUNT }), (delivered, length) => {
        const { all, failed } = deliveredOver(delivered, COUNT, length);
        for (let day = 0; day < COUNT; day++) {
          const within = delivered.filter((each) => day - length < each.day && each.day <= day);
          assert.equal(all[day], new Set(within.map(({ thing }) => thing)).size);
          const known = within.filter(({ failedOn }) => failedOn <= day);
          assert.equal(failed[day], new Set(known.map(({ thing }) => thing)).size);
        }
      }),
    );
  });
});
