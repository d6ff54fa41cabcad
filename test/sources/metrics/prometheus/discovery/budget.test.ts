import assert from 'node:assert/strict';
import { budgetOf, type Defined, type Repairs } from '../../../../../src/sources/metrics/prometheus/discovery/budget';

const FOUND: Defined = {
  generator: 'sloth',
  name: 'a',
  service: null,
  labels: new Map([['sloth_id', 'a']]),
  target: 0.9,
  windowSeconds: 30 * 86_400,
  remaining: 0.5,
  ratios: new Map([
    ['5m', 0.01],
    ['1h', 0.02],
  ]),
  burnRates: new Map(),
  measured: { expression: 'ratios', exact: 'ratio', day: 'ratio1d', seconds: 300, presence: null, rates: null },
  counting: { ratio: 'counted[{{window}}]', whole: 'counted[30d]', total: null },
  weighting: null,
  note: null,
  query: 'recorded',
};

const SILENT: Partial<Defined> = { ratios: new Map(), remaining: undefined };

const averaged = (average: number | null | undefined): Repairs['recomputed'] => ({
  average: (window) => (window === '30d' ? average : undefined),
  coverage: 1,
});

const budget = (found: Partial<Defined>, repairs: Partial<Repairs> = {}) =>
  budgetOf({ ...FOUND, ...found }, { recomputed: null, counted: null, ...repairs });

describe('the budget of a discovered objective', () => {
  it('is as recorded, by time where it is the mean of what is recorded', () => {
    const { remaining, weighting, query, note } = budget({}, { recomputed: averaged(0.05) });
    assert.deepEqual([remaining, weighting, query, note], [0.5, 'time', 'recorded', null]);
    assert.equal(budget({}, { recomputed: averaged(0.02) }).weighting, null);
    assert.equal(budget({ weighting: 'events' }, { recomputed: averaged(0.05) }).weighting, 'events');
  });

  it('is averaged where it was recorded as NaN', () => {
    const { remaining, weighting, query, note } = budget({ remaining: null }, { recomputed: averaged(0.02) });
    assert.deepEqual([remaining, weighting, query], [0.8, 'time', 'avg_over_time((ratio >= 0)[30d:5m])']);
    assert.match(note ?? '', /^No budget is recorded after a stretch without traffic/);
  });

  it('is counted where nothing is recorded', () => {
    const counted = { whole: 0, hour: 0, coverage: 1 };
    const { remaining, weighting, query, burnRates, unknown } = budget(SILENT, { counted });
    assert.deepEqual([remaining, weighting, query, unknown], [1, 'events', 'counted[30d]', null]);
    assert.deepEqual([burnRates['1h'], burnRates['6h']], [0, 0]);
  });

  it('is stale where the last hour is missing', () => {
    const counted = { whole: 0.01, hour: undefined, coverage: 1 };
    assert.deepEqual(budget(SILENT, { counted }).unknown, {
      state: 'stale',
      reason: 'It stopped reporting: nothing was recorded in the last hour.',
    });
    assert.deepEqual(budget({ ratios: new Map() }).unknown, {
      state: 'stale',
      reason: 'Nothing was recorded in the last hour: nothing failed, there was no traffic, or it stopped reporting.',
    });
    assert.equal(budget({ ratios: new Map([['1h', null]]) }).unknown, null, 'an hour without traffic is recorded');
  });

  it('is without traffic where it is NaN all the time, which takes an answer to know', () => {
    const reasonOf = (recomputed: Repairs['recomputed']) => budget({ remaining: null }, { recomputed }).unknown?.reason;
    assert.equal(reasonOf(averaged(undefined)), 'No traffic: no valid event in the last 30d.');
    assert.equal(
      reasonOf(null),
      'No budget is recorded after a stretch without traffic, and the query of its average was not answered.',
    );
  });

  for (const [what, found, counted, reason] of [
    [
      'counted to be without traffic',
      SILENT,
      { whole: null, hour: null, coverage: 0 },
      'No traffic: no valid event in the last 30d.',
    ],
    [
      'counted of series that are not there',
      SILENT,
      { whole: undefined, hour: undefined, coverage: 0 },
      'Nothing was recorded in the last 30d: the query of its rule finds no valid events.',
    ],
    ['not to be counted', SILENT, 'The server said no.', 'The server said no.'],
    [
      'one too many to count',
      SILENT,
      null,
      'Nothing is recorded of it, and there are too many like it to ask about each.',
    ],
    [
      'of rules that are not to be seen',
      { ...SILENT, counting: null },
      null,
      'Nothing is recorded of it: nothing has failed yet, there is no traffic, or its query finds nothing. The rule that would tell which is not to be seen on this server.',
    ],
  ] as const)
    it(`is unknown where it is ${what}`, () => {
      const { remaining, unknown } = budget(found, { counted });
      assert.deepEqual([remaining, unknown], [null, { state: 'noData', reason }]);
    });

  for (const [what, found, fault] of [
    [
      'more errors than events',
      { ratios: new Map([['6h', 1.5]]) },
      'Its error ratio over 6h is 1.5: there are more errors than valid events.',
    ],
    [
      'errors of nothing',
      { ratios: new Map([['5m', Infinity]]) },
      'Its error ratio over 5m is infinite: there are errors, but no valid events.',
    ],
    ['less than no error', { ratios: new Map([['5m', -0.1]]) }, "Its error ratio over 5m is -0.1, which can't be."],
    ['more left than there was', { remaining: 1.2 }, "What is left of its budget is recorded as 1.2, which can't be."],
    [
      'an endless debt',
      { remaining: -Infinity },
      "What is left of its budget is recorded as -Infinity, which can't be.",
    ],
    ['a burn rate below none', { burnRates: new Map([['1h', -1]]) }, "Its burn rate over 1h is -1, which can't be."],
  ] as const)
    it(`is at fault with ${what}`, () => {
      assert.equal(budget(found).fault, fault);
    });

  it('takes what rounding did for what it should be', () => {
    assert.equal(budget({ ratios: new Map([['5m', 1 + 1e-9]]), remaining: 1 + 1e-9 }).fault, null);
  });
});
