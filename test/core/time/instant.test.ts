import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatInstant, fromUnixSeconds, hoursBetween, parseInstant } from '../../../src/core/time/instant';

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe('an instant', () => {
  const same: readonly (readonly [string, string])[] = [
    ['2026-11-21T05:40:00Z', '2026-11-21T05:40:00Z'],
    ['2026-11-21T07:40:00+02:00', '2026-11-21T05:40:00Z'],
    ['2026-11-20T23:40:00-06:00', '2026-11-21T05:40:00Z'],
    ['2026-11-21t05:40:00z', '2026-11-21T05:40:00Z'],
    ['2026-11-21T05:40:00.999Z', '2026-11-21T05:40:00Z'],
    ['2026-11-21T05:40:00.123456789Z', '2026-11-21T05:40:00Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['2026-11-21T05:40:00-00:00', '2026-11-21T05:40:00Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ];
  for (const [text, utc] of same) {
    it(`is named by ${text}`, () => {
      const at = parseInstant(text);
      assert.ok(at !== undefined);
      assert.equal(formatInstant(at), utc);
    });
  }

  const none = [
    ...['', 'now', '2026', '2026-11-21', '2026-11-21T05:40:00', '2026-11-21 05:40:00Z', '2026-11-21T05:40Z'],
    ...['2026-11-21T05:40:00+0200', ' 2026-11-21T05:40:00Z', '2026-11-21T05:40:00Z\n', '+002026-11-21T05:40:00Z'],
    ...['2026-02-29T00:00:00Z', '2026-02-30T00:00:00Z', '2026-11-31T10:00:00+02:00', '2026-13-01T00:00:00Z'],
    ...['2026-11-00T00:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T05:60:00Z', '2026-11-21T05:40:00+24:00'],
    ...['0000-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01'],
  ];
  for (const text of none) {
    it(`is not named by ${JSON.stringify(text)}`, () => {
      assert.equal(parseInstant(text), undefined);
    });
  }

  it('comes back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST / 1000, max: LAST / 1000 }), (seconds) => {
        const text = formatInstant(seconds * 1000);
        assert.match(text, RFC_3339);
        assert.equal(parseInstant(text), seconds * 1000);
      }),
    );
  });

  it('can be written whatever year it lies in, the years beyond RFC 3339 as the nearest within', () => {
    assert.equal(formatInstant(8.64e15), '9999-12-31T23:59:59Z');
    assert.equal(formatInstant(-8.64e15), '0000-01-01T00:00:00Z');
    fc.assert(fc.property(fc.double({ noNaN: true }), (at) => assert.match(formatInstant(at), RFC_3339)));
  });

  it('is read from a Unix time, however wrong the clock was', () => {
    assert.equal(formatInstant(fromUnixSeconds(0)), '1970-01-01T00:00:00Z');
    assert.equal(formatInstant(fromUnixSeconds(4_294_967_295)), '2106-02-07T06:28:15Z');
    assert.equal(formatInstant(fromUnixSeconds(-1)), '1969-12-31T23:59:59Z');
    assert.equal(fromUnixSeconds(2 ** 63), LAST);
    assert.equal(fromUnixSeconds(-(2 ** 63)), FIRST);
    assert.equal(fromUnixSeconds(Number.NaN), 0);
  });

  it('is never something that JSON cannot hold', () => {
    fc.assert(fc.property(fc.double(), (seconds) => assert.ok(Number.isInteger(fromUnixSeconds(seconds)))));
  });

  it('lies some hours after another, or before', () => {
    const noon = Date.parse('2026-11-21T12:00:00Z');
    assert.equal(hoursBetween(noon, noon + 90 * 60_000), 1.5);
    assert.equal(hoursBetween(noon + 60 * 60_000, noon), -1);
  });
});
