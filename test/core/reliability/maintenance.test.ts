import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maintenanceOf } from '../../../src/core/config/maintenance';
import { countWithout, stretchesOf, tailStarts } from '../../../src/core/reliability/maintenance';
import { sloOf } from '../../../src/core/reliability/sloOf';
import { formatInstant, HOUR, type Instant, MINUTE } from '../../../src/core/time/instant';
import { type Window, windowEnding } from '../../../src/core/time/window';
import { ABSENT, counted, NOW, readingOf, stepsOf } from './reading';

const DAY = 24 * HOUR;
const ago = (hours: number): Instant => NOW - hours * HOUR;
const stretch = (from: number, to: number, reason: string | null = null) => ({
  startAt: ago(from),
  endAt: ago(to),
  reason,
});
const WHOLE = windowEnding(NOW, 30 * DAY);

/** One event a minute, of which the given share is bad. */
const events = ({ startAt, endAt }: Window, badShare = 0) =>
  counted(((endAt - startAt) / MINUTE) * badShare, (endAt - startAt) / MINUTE);

describe('announced maintenance', () => {
  it('concerns all SLOs, or those that it names', () => {
    const announced = [
      { ...stretch(5, 4), slos: ['checkout-*'] },
      { ...stretch(3, 2), slos: ['search'] },
      stretch(1, 0.5),
    ];
    assert.deepEqual(
      stretchesOf('checkout-availability', announced, WHOLE).map(({ startAt }) => startAt),
      [ago(5), ago(1)],
    );
  });

  it('is what lies in the window: neither what is over for long nor what is to come', () => {
    const announced = [stretch(1000, 900), stretch(-1, -2), stretch(725, 719), stretch(1, -1)];
    assert.deepEqual(stretchesOf('a', announced, WHOLE), [stretch(720, 719), stretch(1, 0)]);
  });

  it('that touches is one', () => {
    const announced = [stretch(3, 2, 'database'), stretch(5, 3, 'network'), stretch(4.5, 2.5, 'network')];
    assert.deepEqual(stretchesOf('a', announced, WHOLE), [stretch(5, 2, 'network; database')]);
  });

  it('is read from the shared file', () => {
    const [read] = maintenanceOf([{ from: '2026-11-20T22:00:00+02:00', to: '2026-11-20T21:00:00Z', slos: ['a'] }]);
    assert.deepEqual(read, {
      startAt: Date.parse('2026-11-20T20:00:00Z'),
      endAt: Date.parse('2026-11-20T21:00:00Z'),
      reason: null,
      slos: ['a'],
    });
  });
});

describe('a count without maintenance', () => {
  const left = (of: Window, interval: Window) => {
    const tails = tailStarts({ ...of, reason: null }, [interval]).map(
      (from) => [from, events({ startAt: from, endAt: of.endAt }, 1)] as const,
    );
    return {
      asked: tails.length,
      count: countWithout([{ ...of, reason: null, tails: new Map(tails) }], interval, events(interval, 0.5)),
    };
  };

  for (const [what, of, interval, asked, bad, total] of [
    ['that it does not touch', stretch(9, 8), stretch(7, 6), 0, 30, 60],
    ['that holds all of it', stretch(7, 6), stretch(10, 0), 1, 300 - 60, 600 - 60],
    ['that it begins before', stretch(12, 9), stretch(10, 0), 1, 300 - 60, 600 - 60],
    ['that it goes on after', stretch(1, -2), stretch(10, 0), 2, 300 - 60, 600 - 60],
    ['that lies in it', stretch(12, -2), stretch(10, 0), 0, 0, 0],
  ] as const) {
    it(`over an interval ${what} holds the rest`, () => {
      const found = left(of, interval);
      assert.equal(found.asked, asked);
      assert.deepEqual(found.count, counted(bad, total));
    });
  }

  it('is never less than nothing, and has no ratio of noise', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.double({ min: 0.99, max: 1.01, noNaN: true }), (bad, good, noise) => {
        const of = stretch(7, 6);
        const all = counted(bad, bad + good);
        const tails = new Map([[of.startAt, counted(bad * noise, (bad + good) * noise)]]);
        const count = countWithout([{ ...of, tails }], stretch(10, 0), all);
        assert.ok(count.state === 'counted' && 0 <= count.bad && count.bad <= count.total);
        if (Math.abs(noise - 1) < 1e-7) assert.equal(count.total, 0);
      }),
    );
  });

  it('misses nothing where all of it was announced', () => {
    assert.deepEqual(countWithout([{ ...stretch(7, 6), tails: new Map() }], stretch(7, 6), ABSENT), counted(0, 0));
    assert.deepEqual(countWithout([{ ...stretch(7, 6), tails: new Map() }], stretch(7, 5), ABSENT), ABSENT);
  });
});

describe('an SLO with maintenance', () => {
  const outage = stretch(3, 2, 'new database');
  const tails = new Map([
    [outage.startAt, counted(600, 1000)],
    [ago(2.5), counted(300, 500)],
  ]);
  const reading = readingOf({
    whole: counted(1000, 1_000_000),
    recent: {
      '1h': counted(0, 1000),
      '6h': counted(600, 6000),
      '1d': counted(600, 24_000),
      '3d': counted(600, 72_000),
    },
    steps: stepsOf([counted(0, 1000), counted(0, 1000), counted(600, 1000), counted(0, 1000), counted(0, 1000)]),
    maintenance: [{ ...outage, tails }],
  });

  it('has figures without it, and shows it', () => {
    const slo = sloOf(reading, { now: NOW });
    assert.equal(slo.consumed, Math.round((400 / 999_000 / 0.001) * 1e9) / 1e9);
    assert.equal(slo.burnRates['6h'], 0);
    assert.deepEqual(slo.maintenance, [
      { from: formatInstant(outage.startAt), to: formatInstant(outage.endAt), reason: 'new database' },
    ]);
    assert.deepEqual(
      slo.spending.map(({ consumed }) => consumed),
      [0, 0, 0, 0, 0],
    );
    assert.equal(slo.debt, null);
    assert.equal(slo.note, null);
  });

  it('that could not be counted says so, and keeps its figures', () => {
    const reason = 'The query of errors over 1h failed: query timed out';
    const failed = new Map([[outage.startAt, { state: 'invalid', reason } as const]]);
    const slo = sloOf({ ...reading, maintenance: [{ ...outage, tails: failed }] }, { now: NOW });
    assert.equal(slo.consumed, 1);
    assert.deepEqual(slo.maintenance, []);
    assert.equal(slo.note, `The maintenance of 2026-11-21T03:00:00Z could not be left out: ${reason}`);
  });

  it('that goes on is not stale for want of data', () => {
    const now = { ...stretch(2, 0), tails: new Map() };
    const slo = sloOf({ ...reading, recent: { ...reading.recent, '1h': ABSENT }, maintenance: [now] }, { now: NOW });
    assert.notEqual(slo.state, 'stale');
    assert.equal(slo.burnRates['1h'], null);
  });
});
