import assert from 'node:assert/strict';
import { day, dayOfYear, minute, windowInWords } from '../../src/views/dates';

describe('dates', () => {
  it('are said in UTC, wherever the reader is', () => {
    assert.equal(dayOfYear('2026-09-01T00:00:00Z'), '1 Sep');
    assert.equal(day('2026-11-21T23:59:59Z'), '21 Nov 2026');
    assert.equal(minute('2026-11-21T05:40:00Z'), '21 Nov 2026, 05:40 UTC');
    assert.equal(day('2026-11-22T01:00:00+02:00'), '21 Nov 2026');
  });

  it('say a window by its length and its end', () => {
    const window = { start: '2026-08-23T05:40:00Z', end: '2026-11-21T05:40:00Z', days: 90 };
    assert.equal(windowInWords(window), '90 days to 21 Nov 2026');
  });
});
