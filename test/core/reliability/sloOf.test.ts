import assert from 'node:assert/strict';
import { NO_BURN_RATES } from '../../../src/core/reliability/burnRate';
import { budgetMinutesOf } from '../../../src/core/reliability/errorBudget';
import type { ReadObjective } from '../../../src/core/reliability/reading';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import type { Slo } from '../../../src/core/reliability/slo';
import { sloOf, slosOf } from '../../../src/core/reliability/sloOf';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reliability/thresholds';
import { DAY, formatInstant, HOUR, MINUTE } from '../../../src/core/time/instant';
import { ABSENT, counted, NOW, OBJECTIVE, REPORTED, readingOf, stepsOf } from './reading';

const judge = (reading: Parameters<typeof sloOf>[0]) => sloOf(reading, { now: NOW });

describe('an SLO', () => {
  it('has its budget, its burn rates and a forecast', () => {
    const slo = judge(
      readingOf({
        whole: counted(400, 1_000_000),
        recent: {
          '1h': counted(20, 1000),
          '6h': counted(12, 6000),
          '1d': counted(24, 24_000),
          '3d': counted(30, 100_000),
        },
      }),
    );
    assert.equal(slo.state, 'healthy');
    assert.equal(slo.reason, null);
    assert.equal(slo.consumed, 0.4);
    assert.equal(slo.remaining, 0.6);
    assert.deepEqual(slo.burnRates, { '5m': 0, '30m': 0, '1h': 20, '2h': 0, '6h': 2, '1d': 1, '3d': 0.3 });
    assert.equal(slo.exhaustsAt, formatInstant(NOW + 9 * DAY));
    assert.equal(slo.sampledAt, formatInstant(NOW));
    assert.equal(
      slo.query,
      '((sum(increase(errors_total[30d]))) or 0 * (sum(increase(requests_total[30d])))) / (sum(increase(requests_total[30d])))',
    );
  });

  it('says of its past what could not be read of it, and is judged as ever', () => {
    const pastNote = 'Its past days could not be read: too many samples.';
    const slo = judge(readingOf({ pastNote }));
    assert.deepEqual(slo, { ...judge(readingOf({})), note: pastNote });
    const given = reportedSlo(REPORTED);
    const course = readingOf({ pastNote, objective: { id: given.id, source: given.source } });
    const of = (courses: readonly ReadObjective[]) => slosOf({ readings: [], slos: [given], courses }, NOW).slos[0];
    assert.deepEqual(of([course]), { ...of([]), note: [of([])?.note, pastNote].filter(Boolean).join(' ') });
    const another = readingOf({ pastNote, objective: { id: given.id, source: 'another' } });
    assert.deepEqual(of([another]), of([]));
  });

  it('without a sample has no data', () => {
    const slo = judge(readingOf({ whole: ABSENT }));
    assert.equal(slo.state, 'noData');
    assert.equal(slo.reason, 'Nothing was recorded in the last 30d.');
    assert.equal(slo.remaining, null);
  });

  it('without traffic has no data, which is neither good nor bad', () => {
    const slo = judge(readingOf({ whole: counted(0, 0) }));
    assert.equal(slo.state, 'noData');
    assert.equal(slo.reason, 'No traffic: no valid event in the last 30d.');
    assert.equal(slo.remaining, null);
  });

  it('that was idle for an hour has no burn rate over it, and still its budget', () => {
    const slo = judge(readingOf({ recent: { '1h': counted(0, 0) } }));
    assert.equal(slo.state, 'healthy');
    assert.equal(slo.burnRates['1h'], null);
    assert.equal(slo.remaining, 1);
  });

  it('that recorded nothing for an hour is stale, even if it is exhausted', () => {
    const slo = judge(readingOf({ whole: counted(5000, 1_000_000), recent: { '1h': ABSENT } }));
    assert.equal(slo.state, 'stale');
    assert.equal(slo.remaining, -4);
    assert.match(slo.reason ?? '', /nothing was recorded in the last hour/);
    assert.equal(slo.exhaustsAt, null);
  });

  it('whose figures are over a quarter of an hour old is stale', () => {
    assert.equal(judge(readingOf({ sampledAt: NOW - 15 * MINUTE })).state, 'healthy');
    const slo = judge(readingOf({ sampledAt: NOW - 15 * MINUTE - 1000 }));
    assert.equal(slo.state, 'stale');
    assert.match(slo.reason ?? '', /2026-11-21T05:44:59Z, over 15 min ago/);
  });

  it('that counted nonsense anywhere is invalid, above all else', () => {
    const reason = 'The query of errors over 6h gave NaN, which is no count.';
    const slo = judge(readingOf({ whole: counted(5000, 1_000_000), recent: { '6h': { state: 'invalid', reason } } }));
    assert.equal(slo.state, 'invalid');
    assert.equal(slo.reason, reason);
    assert.equal(slo.remaining, null);
  });

  for (const target of [0, 1, 99.9]) {
    it(`with an objective of ${target} has no budget to judge by`, () => {
      const slo = judge(readingOf({ objective: { target } }));
      assert.equal(slo.state, 'invalid');
      assert.match(slo.reason ?? '', /leaves no budget to judge by/);
      assert.equal(slo.remaining, null);
    });
  }

  it('raises an alert where events burn fast, if they are enough', () => {
    const burning = { '5m': counted(2, 100), '1h': counted(20, 1000) };
    assert.deepEqual([judge(readingOf({ recent: burning })).alert, judge(readingOf({})).alert], ['page', null]);
    const slo = judge(readingOf({ recent: { '5m': counted(1, 1), '1h': counted(2, 10) } }));
    assert.deepEqual([slo.state, slo.alert], ['healthy', null]);
    assert.match(slo.note ?? '', /too few errors/);
  });

  it('has no burn rate where one window saw no traffic, and then no alert of it', () => {
    const slo = judge(readingOf({ recent: { '5m': counted(0, 0), '1h': counted(20, 1000) } }));
    assert.equal(slo.burnRates['5m'], null);
    assert.equal(slo.alert, null);
  });

  it('counts minutes only where time is counted', () => {
    assert.equal(judge(readingOf({})).budgetMinutes, null);
    assert.equal(budgetMinutesOf(0.999, OBJECTIVE.windowSeconds), 43.2);
  });

  it('that was not read says why', () => {
    const slo = judge({ state: 'unread', objective: OBJECTIVE, reason: 'prod was not asked.' });
    assert.equal(slo.state, 'noData');
    assert.equal(slo.reason, 'prod was not asked.');
  });

  it('covers as much of its window as has samples', () => {
    const steps = stepsOf([ABSENT, counted(0, 10), { state: 'invalid', reason: 'NaN' }, counted(0, 0)]);
    assert.equal(judge(readingOf({ steps })).coverage, 0.5);
    assert.equal(judge(readingOf({ steps: [] })).coverage, null);
    assert.equal(judge(readingOf({ steps: stepsOf([ABSENT, ABSENT]) })).coverage, null);
  });
});

describe('the spending of a budget', () => {
  const windowSeconds = (4 * HOUR) / 1000;

  it('rises from nothing, and ends at what is consumed', () => {
    const steps = stepsOf([counted(0, 1000), counted(1, 1000), counted(1, 1000), counted(0, 1000)]);
    const slo = judge(readingOf({ whole: counted(2, 4000), objective: { windowSeconds }, steps }));
    assert.deepEqual(
      slo.spending.map(({ at, consumed }) => [at, consumed]),
      [
        ['2026-11-21T03:00:00Z', 0],
        ['2026-11-21T04:00:00Z', 0.25],
        ['2026-11-21T05:00:00Z', 0.5],
        ['2026-11-21T06:00:00Z', 0.5],
      ],
    );
    assert.equal(slo.consumed, 0.5);
  });

  it('has no more points than a chart can show', () => {
    const steps = stepsOf(Array.from({ length: 720 }, () => counted(1, 1000)));
    const { spending } = judge(readingOf({ whole: counted(720, 720_000), steps }));
    assert.equal(spending.length, 120);
    assert.deepEqual(
      [spending[0], spending.at(-1)].map((point) => [point?.at, point?.consumed]),
      [
        ['2026-10-22T12:00:00Z', 0.008333333],
        ['2026-11-21T06:00:00Z', 1],
      ],
    );
  });

  it('has a gap where nothing was recorded, and goes on after it', () => {
    const steps = stepsOf([counted(1, 1000), ABSENT, counted(1, 1000)]);
    const { spending } = judge(readingOf({ whole: counted(2, 2000), objective: { windowSeconds }, steps }));
    assert.deepEqual(
      spending.map(({ consumed }) => consumed),
      [0.5, null, 1],
    );
  });

  it('is empty where there is no budget to speak of', () => {
    assert.deepEqual(judge(readingOf({ whole: counted(0, 0), steps: stepsOf([counted(0, 0)]) })).spending, []);
  });
});

describe('SLOs together', () => {
  it('stand in the order of trouble, and the unknown before the good', () => {
    const named = (id: string, reading: Parameters<typeof readingOf>[0]) =>
      readingOf({ ...reading, objective: { id } });
    const rates = (bad: number) => ({ '1h': counted(bad, 1000), '6h': counted(bad, 1000), '1d': counted(bad, 1000) });
    const readings = [
      named('healthy', {}),
      named('noData', { whole: ABSENT }),
      named('stale', { recent: { '1h': ABSENT } }),
      named('invalid', { whole: { state: 'invalid', reason: 'NaN.' } }),
      named('recovering', { whole: counted(900, 1_000_000) }),
      named('atRisk', { whole: counted(800, 1_000_000), recent: rates(2) }),
      named('burning', { whole: counted(100, 1_000_000), recent: rates(3) }),
      named('exhausted', { whole: counted(1000, 1_000_000) }),
      named('overspent', { whole: counted(2000, 1_000_000) }),
    ];
    const { slos } = slosOf({ readings, slos: [] }, NOW);
    assert.deepEqual(
      slos.map(({ id }) => id),
      ['overspent', 'exhausted', 'burning', 'atRisk', 'recovering', 'invalid', 'stale', 'noData', 'healthy'],
    );
    assert.deepEqual(
      slos.slice(1).map(({ id, state }) => [id, state]),
      slos.slice(1).map(({ id }) => [id, id]),
    );
  });

  it('stand in the same order whatever order they came in', () => {
    const readings = ['c', 'a', 'b'].map((id) => readingOf({ objective: { id } }));
    for (const order of [readings, readings.toReversed()])
      assert.deepEqual(
        slosOf({ readings: order, slos: [] }, NOW).slos.map(({ id }) => id),
        ['a', 'b', 'c'],
      );
  });

  it('have a problem each for what could not be seen, which names them', () => {
    const readings = [
      readingOf({ whole: { state: 'invalid', reason: 'The query of errors over 30d gave NaN, which is no count.' } }),
      readingOf({ objective: { id: 'fine' } }),
    ];
    const { problems } = slosOf({ readings, slos: [] }, NOW);
    assert.deepEqual(
      problems.map(({ code, message, source }) => [code, message, source]),
      [
        [
          'sloInvalid',
          'SLO "checkout-availability": The query of errors over 30d gave NaN, which is no count.',
          'prod',
        ],
      ],
    );
  });

  it('that were not read leave the problem to their endpoint', () => {
    const readings = [{ state: 'unread', objective: OBJECTIVE, reason: 'prod was not asked.' } as const];
    assert.deepEqual(slosOf({ readings, slos: [] }, NOW).problems, []);
  });

  it("that an endpoint computed itself are judged by the team's thresholds, and keep what they say themselves", () => {
    const strict = { ...DEFAULT_THRESHOLDS, remaining: 0.7, burnRate: 1 };
    const judged = (slo: Slo) => slosOf({ readings: [], slos: [slo] }, NOW, strict).slos[0];
    const reported = reportedSlo(REPORTED);
    assert.deepEqual([reported.state, judged(reported)?.state], ['healthy', 'atRisk']);
    const firing = judged({ ...reported, alert: 'page', note: 'Repaired.', coverage: 0.1 });
    assert.deepEqual([firing?.alert, firing?.state], ['page', 'burning']);
    assert.equal(firing?.note, 'Repaired. Provisional: 3 of 30 days were recorded.');
  });

  it('that an endpoint computed itself grow stale too', () => {
    const fresh = reportedSlo(REPORTED);
    const old = reportedSlo({ ...REPORTED, id: 'old', sampledAt: NOW - 2 * HOUR });
    const { slos } = slosOf({ readings: [], slos: [fresh, old] }, NOW);
    assert.deepEqual(
      slos.map(({ id, state }) => [id, state]),
      [
        ['old', 'stale'],
        ['reported', 'healthy'],
      ],
    );
  });
});

describe('an SLO that an endpoint computed itself', () => {
  it('is judged like the others', () => {
    const slo = reportedSlo({ ...REPORTED, remaining: 0.2, burnRates: { '6h': 0.4 } });
    assert.equal(slo.state, 'recovering');
    assert.equal(slo.consumed, 0.8);
    assert.deepEqual(slo.burnRates, { ...NO_BURN_RATES, '6h': 0.4 });
  });

  it('may say its indicator instead of its budget', () => {
    assert.equal(reportedSlo({ ...REPORTED, remaining: null, sli: 0.9996 }).remaining, 0.6);
  });

  it('that says neither has no data', () => {
    const slo = reportedSlo({ ...REPORTED, remaining: null });
    assert.equal(slo.state, 'noData');
    assert.equal(slo.remaining, null);
  });

  it('that says nonsense is invalid', () => {
    const slo = reportedSlo({ ...REPORTED, fault: 'sli must be a number from 0 to 1; found 99.9.' });
    assert.equal(slo.state, 'invalid');
    assert.equal(slo.remaining, null);
  });
});
