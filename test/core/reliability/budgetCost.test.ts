import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Arrival } from '../../../src/core/facts/arrival';
import { type BudgetCost, budgetCosts } from '../../../src/core/reliability/budgetCost';
import { countedSlo } from '../../../src/core/reliability/countedSlo';
import type { Count, ReadObjective } from '../../../src/core/reliability/reading';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reliability/thresholds';
import { formatInstant, HOUR, MINUTE, parseInstant } from '../../../src/core/time/instant';
import { ABSENT, arrival, counted, HOURS, hourly, hoursAgo, readingOf, START, stepsOf } from './reading';

/** In the window's 720 000 events 720 may be bad; of the 1000 of each hour one is what the budget allows. */
const costs = (errorsAt: (hour: number) => number | null, ...arrivals: readonly Arrival[]): BudgetCost[] =>
  budgetCosts([hourly(errorsAt)], arrivals);
const between =
  (from: number, to: number, errors: number, otherwise = 0) =>
  (hour: number) =>
    hour >= from && hour < to ? errors : otherwise;
const figures = (all: readonly BudgetCost[]) =>
  all.map(({ release, consumed, until }) => [release, Number(consumed.toFixed(4)), until]);

describe('the cost of a release', () => {
  it('is what burnt from its arrival until it burnt as before', () => {
    const [cost] = costs(between(300, 306, 30), arrival('v1', 300.2));
    assert.deepEqual(cost, {
      release: 'v1',
      slo: 'checkout-availability',
      from: formatInstant(START + 300.2 * HOUR),
      to: formatInstant(START + 306 * HOUR),
      consumed: 0.25,
      until: 'recovered',
    });
  });

  for (const [what, errorsAt, arrivals, expected] of [
    ['nothing where nothing burns', between(0, 0, 0), [arrival('v1', 300)], []],
    ['nothing where it burns as before', () => 2, [arrival('v1', 300)], []],
    ['nothing of what began before', between(290, 320, 30), [arrival('v1', 300)], []],
    [
      'what a worse burn adds to one that began before',
      between(300, 304, 300, 30),
      [arrival('v1', 300)],
      [['v1', 1.6667, 'recovered']],
    ],
    ['also what begins some hours later', between(310, 316, 30), [arrival('v1', 300)], [['v1', 0.25, 'recovered']]],
    ['nothing of what begins a day later', between(324, 330, 30), [arrival('v1', 300)], []],
    [
      'all of a burn that pauses',
      (hour: number) => (hour === 301 || hour === 310 ? 90 : 0),
      [arrival('v1', 300)],
      [['v1', 0.25, 'recovered']],
    ],
    [
      'what burnt before it, too, where it burns more since',
      between(302, 308, 30, 0.4),
      [arrival('v1', 300)],
      [['v1', 0.2511, 'recovered']],
    ],
    [
      'what burnt until the next',
      between(300, 320, 30),
      [arrival('v1', 300), arrival('v2', 310)],
      [['v1', 0.4167, 'nextRelease']],
    ],
    ['what burns until now', between(710, 720, 30), [arrival('v1', 710)], [['v1', 0.4167, 'now']]],
    [
      'none of the release before in the same hour',
      between(300, 306, 30),
      [arrival('v1', 300.1), arrival('v2', 300.8)],
      [['v2', 0.25, 'recovered']],
    ],
    ['nothing below a hundredth of the budget', between(300, 301, 7), [arrival('v1', 300)], []],
    ['what is a hundredth of the budget', between(300, 301, 8), [arrival('v1', 300)], [['v1', 0.0111, 'recovered']]],
    [
      'not known where nothing is of the day before',
      (hour: number) => (hour < 300 ? null : 30),
      [arrival('v1', 300)],
      [],
    ],
    ['not known of what came before the window', between(0, 6, 30), [arrival('v1', -0.5)], []],
  ] as const)
    it(`is ${what}`, () => {
      assert.deepEqual(figures(costs(errorsAt, ...arrivals)), expected);
    });

  it('does not end in hours without traffic', () => {
    const paused = (hour: number) => (hour >= 303 && hour < 309 ? null : between(300, 312, 30)(hour));
    assert.deepEqual(figures(costs(paused, arrival('v1', 300))), [['v1', 0.2521, 'recovered']]);
    const gone = (hour: number) => (hour >= 306 ? null : paused(hour));
    assert.deepEqual(figures(costs(gone, arrival('v1', 300))), [['v1', 0.297, 'now']]);
  });

  it('rests on as many errors as an alert', () => {
    const few = (bad: number) =>
      readingOf({
        whole: counted(bad, 7200),
        steps: stepsOf(Array.from({ length: HOURS }, (_, hour) => counted(hour === 300 ? bad : 0, 10))),
      });
    assert.deepEqual(budgetCosts([few(2)], [arrival('v1', 300)]), []);
    assert.equal(budgetCosts([few(3)], [arrival('v1', 300)]).length, 1);
    assert.equal(budgetCosts([few(2)], [arrival('v1', 300)], { ...DEFAULT_THRESHOLDS, errors: 1 }).length, 1);
  });

  it('holds no announced maintenance', () => {
    const stretch = { startAt: START + 301 * HOUR, endAt: START + 303 * HOUR, reason: null };
    const tails = new Map([[stretch.startAt, counted(60, 2000)]]);
    const reading = { ...hourly(between(300, 306, 30)), maintenance: [{ ...stretch, tails }] };
    const [cost] = budgetCosts([reading], [arrival('v1', 300)]);
    assert.equal(cost?.consumed, Number(((4 * 30) / (718_000 * 0.001)).toFixed(9)));
  });

  it('is not known where the window, its course or the budget is not', () => {
    const known = hourly(between(300, 306, 30));
    const unknown: readonly Partial<ReadObjective>[] = [
      { whole: ABSENT },
      { whole: counted(0, 0) },
      { steps: [] },
      { objective: { ...known.objective, target: 1 } },
    ];
    for (const part of unknown) assert.deepEqual(budgetCosts([{ ...known, ...part }], [arrival('v1', 300)]), []);
    const { objective } = known;
    assert.deepEqual(budgetCosts([{ state: 'unread', objective, reason: 'No.' }], [arrival('v1', 300)]), []);
  });

  it('is told of the newest twenty of an SLO', () => {
    const all = costs(
      (hour) => (hour % 25 === 0 ? 30 : 0),
      ...Array.from({ length: 28 }, (_, index) => arrival(`v${index + 1}`, 25 * (index + 1))),
    );
    assert.equal(all.length, 20);
    assert.deepEqual([all[0]?.release, all.at(-1)?.release], ['v28', 'v9']);
  });

  const hours = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(400), fc.constant(null)), {
    minLength: HOURS,
    maxLength: HOURS,
  });
  const landings = fc.array(fc.integer({ min: -50, max: 720 * 60 }), { maxLength: 30 });
  const arrivalsAt = (minutes: readonly number[]) => minutes.map((at, index) => arrival(`v${index}`, at / 60));

  it('never overlaps with another of its SLO, and together they are no more than is consumed', () => {
    fc.assert(
      fc.property(hours, landings, (errors, minutes) => {
        const reading = hourly((hour) => errors[hour] ?? null);
        const all = budgetCosts([reading], arrivalsAt(minutes));
        const spent = all.reduce((sum, { consumed }) => sum + consumed, 0);
        assert.ok(spent <= (countedSlo(reading, DEFAULT_THRESHOLDS).consumed ?? 0) + 1e-6);
        for (const [index, { from, consumed }] of all.entries()) {
          const older = all[index + 1];
          assert.ok(consumed >= 0.01);
          // both ends are exact but for the step that an arrival lies in
          if (older) assert.ok((parseInstant(older.to) ?? 0) < (parseInstant(from) ?? 0) + HOUR + MINUTE);
        }
      }),
    );
  });

  it('is the same for any amount of traffic', () => {
    fc.assert(
      fc.property(hours, landings, fc.integer({ min: 2, max: 50 }), (errors, minutes, factor) => {
        const reading = hourly((hour) => errors[hour] ?? null);
        const scaled = (count: Count): Count =>
          count.state === 'counted' ? counted(count.bad * factor, count.total * factor) : count;
        const more = {
          ...reading,
          whole: scaled(reading.whole),
          steps: reading.steps.map(({ at, count }) => ({ at, count: scaled(count) })),
        };
        const arrivals = arrivalsAt(minutes);
        const rounded = (all: readonly BudgetCost[]) =>
          all.map((cost) => ({ ...cost, consumed: cost.consumed.toFixed(6) }));
        assert.deepEqual(rounded(budgetCosts([more], arrivals)), rounded(budgetCosts([reading], arrivals)));
      }),
    );
  });

  it('is told in the same order whatever that of SLOs and releases', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 2, maxLength: 3 }), landings, (several, minutes) => {
        const readings = several.map((errors, index) => hourly((hour) => errors[hour] ?? null, { id: `slo-${index}` }));
        const arrivals = arrivalsAt(minutes);
        assert.deepEqual(budgetCosts(readings.toReversed(), arrivals.toReversed()), budgetCosts(readings, arrivals));
      }),
      { numRuns: 30 },
    );
  });

  it('takes an arrival for what users may have had since it began', () => {
    const slow = { ...arrival('v1', 300), at: hoursAgo(100) };
    assert.equal(costs(between(300, 306, 30), slow)[0]?.from, formatInstant(START + 300 * HOUR));
  });
});
