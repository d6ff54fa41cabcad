import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Failure } from '../../../src/core/failures/failure';
import { highestIndexWith } from '../../../src/core/momentum/composition';
import { COMPONENTS, type Momentum } from '../../../src/core/momentum/momentum';
import { momentumOf } from '../../../src/core/momentum/momentumIndex';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { anyPast } from '../../support/anyPast';
import { busyPast } from '../../support/busyPast';
import { observedOf } from '../../support/observed';
import { onDay, type Past, past } from '../../support/past';
import { REPORTED } from '../reliability/reading';
import { anyDay, DAY_OFF, daysLike, teamOf, WORKING_DAY } from './days';

function momentumOn(facts: Past, day: number, others: Parameters<typeof observedOf>[2] = {}): Momentum {
  return momentumOf(observedOf(facts, onDay(day), others));
}

const slo = (remaining: number | null) => reportedSlo({ ...REPORTED, remaining });
const someBudget = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { freq: 4 });

/** Half a year like any other, then four weeks. */
const USUAL_DAYS = 210;
const fourWeeks = fc.array(anyDay, { minLength: 28, maxLength: 28 });

describe('the momentum index', () => {
  it('of a repository without a commit is unknown, and says why', () => {
    const { index, reason, coverage, band, change28d, components, series } = momentumOn(past(), 90);
    assert.deepEqual([index, coverage, band, change28d], [null, 0, null, null]);
    assert.match(reason ?? '', /^Less than half of the weights .*\.$/);
    for (const name of COMPONENTS) assert.match(components[name].reason ?? '', /^[A-Z].*\.$/);
    assert.deepEqual([series.length, series.every((point) => point.index === null)], [365, true]);
  });

  it('of a team that goes on as usual, fast and without failures, is 100', () => {
    const team = teamOf(daysLike(WORKING_DAY, 300), { releases: true });
    const { index, coverage, band, change28d, components } = momentumOn(team, 300);
    assert.deepEqual([index, coverage, change28d, band?.[1]], [100, 0.6, 0, 100]);
    const of = COMPONENTS.map((name) => [components[name].score, components[name].from]);
    assert.deepEqual(of, [
      [1, 'releaseFrequency'],
      [1, 'leadTime'],
      [1, 'changeFailureHintRate'],
      [null, 'recoveryTime'],
      [null, 'errorBudget'],
    ]);
  });

  it('weighs its components as the team wants, and says how', () => {
    const team = teamOf(daysLike(WORKING_DAY, 300), { releases: true });
    const weights = { delivery: 1, flow: 1, quality: 0, recovery: 3, reliability: 0 };
    const { index, coverage, reason, components } = momentumOn(team, 300, { weights });
    assert.deepEqual([index, coverage, components.recovery.weight], [null, 0.4, 3]);
    assert.equal(reason, 'Less than half of the weights have a score: nothing is known of recovery.');
  });

  it('lies from 0 to 100 within its band, and is the last of 365 points', () => {
    fc.assert(
      fc.property(fc.oneof(anyPast(), busyPast()), fc.integer({ min: 0, max: 300 }), someBudget, (some, day, left) => {
        const { index, coverage, band, series } = momentumOn(some, day, { slos: [slo(left)] });
        assert.ok(0 <= coverage && coverage <= 1);
        assert.deepEqual([series.length, series.at(-1)?.index], [365, index]);
        for (const point of series) assert.ok(point.index === null || (0 <= point.index && point.index <= 100));
        if (index === null) assert.equal(band, null);
        else assert.ok(band && 0 <= band[0] && band[0] <= index && index <= band[1] && band[1] <= 100);
      }),
      { numRuns: 40 },
    );
  });

  it('names the repairs that its recovery is the median of', () => {
    fc.assert(
      fc.property(busyPast(), fc.integer({ min: 50, max: 300 }), (some, day) => {
        const { inputs } = momentumOn(some, day).components.recovery;
        for (const { value, sampleSize, repairs } of inputs) {
          const hours = (repairs ?? []).map((repair) => repair.hours).toSorted((a, b) => a - b);
          const median = ((hours[(hours.length - 1) >> 1] ?? -1) + (hours[hours.length >> 1] ?? -1)) / 2;
          assert.deepEqual([hours.length, median], [sampleSize, value]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the same bytes for the same input, whatever order failures are told in', () => {
    fc.assert(
      fc.property(busyPast(), fc.integer({ min: 50, max: 300 }), (some, day) => {
        const observed = observedOf(some, onDay(day));
        const turned = { ...observed, failures: observed.failures.toReversed() };
        assert.equal(JSON.stringify(momentumOf(turned)), JSON.stringify(momentumOf(observed)));
      }),
      { numRuns: 20 },
    );
  });

  it('does not change when the days of the window change places', () => {
    fc.assert(
      fc.property(fourWeeks, fc.func(fc.integer()), fc.boolean(), (days, order, releases) => {
        const before = daysLike(WORKING_DAY, USUAL_DAYS);
        const shuffled = days
          .map((day, i) => ({ day, rank: order(i) }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ day }) => day);
        const of = (window: typeof days) => {
          const { index, coverage, components } = momentumOn(
            teamOf([...before, ...window], { releases }),
            USUAL_DAYS + 28,
          );
          // which repairs it is, changes; what they amount to, doesn't
          const inputs = components.recovery.inputs.map(({ repairs, ...input }) => ({ ...input, of: repairs?.length }));
          return { index, coverage, components: { ...components, recovery: { ...components.recovery, inputs } } };
        };
        assert.deepEqual(of(shuffled), of(days));
      }),
      { numRuns: 25 },
    );
  });

  it('moves by less than its band where a team does ten times as much of the same', () => {
    fc.assert(
      fc.property(fourWeeks, (days) => {
        const all = Array.from({ length: 4 }, () => days).flat();
        const [one, ten] = [1, 10].map((times) => momentumOn(teamOf(all, { times }), all.length));
        if (!one?.band || one.index === null || !ten || ten.index === null) return;
        const width = one.band[1] - one.band[0];
        assert.ok(Math.abs(ten.index - one.index) <= width, `${one.index} -> ${ten.index}, ${width}`);
      }),
      { numRuns: 10 },
    );
  });

  it('does not rest on what blame alone tells', () => {
    fc.assert(
      fc.property(busyPast(), fc.integer({ min: 50, max: 300 }), (some, day) => {
        const observed = observedOf(some, onDay(day));
        const blamed = observed.failures.map(
          (failure): Failure => ({
            ...failure,
            kind: 'fixed',
            confidence: 'likely',
            ground: { by: 'blame', tier: 'unanimous', lines: 1, of: 1 },
            change: failure.repair,
          }),
        );
        assert.deepEqual(
          momentumOf({ ...observed, failures: [...observed.failures, ...blamed] }),
          momentumOf(observed),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is held down by a budget that is gone, however fast the team is', () => {
    fc.assert(
      fc.property(busyPast(), fc.integer({ min: 50, max: 300 }), (some, day) => {
        const { index, coverage, components } = momentumOn(some, day, { slos: [slo(-0.1)] });
        assert.equal(components.reliability.score, 0);
        if (index !== null) assert.ok(index <= highestIndexWith(0, 1 / (5 * coverage)) + 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it('covers no more when a signal is missing', () => {
    fc.assert(
      fc.property(
        busyPast(),
        fc.integer({ min: 50, max: 300 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (some, day, left) => {
          const full = momentumOn(some, day, { slos: [slo(left)] });
          for (const slos of [[], [slo(null)]]) {
            const less = momentumOn(some, day, { slos });
            assert.ok(less.coverage < full.coverage);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has no change where other things were known four weeks ago', () => {
    const team = teamOf(daysLike(WORKING_DAY, 300), { releases: true });
    assert.equal(momentumOn(team, 300, { slos: [slo(0.2)] }).change28d, null);
  });

  it('falls when less is delivered than usual', () => {
    const slower = [
      ...daysLike(WORKING_DAY, 272),
      ...Array.from({ length: 28 }, (_, i) => (i % 4 === 0 ? WORKING_DAY : DAY_OFF)),
    ];
    const { index, change28d, components } = momentumOn(teamOf(slower), 300);
    assert.ok(Math.abs((components.delivery.score ?? 0) - 1 / 3) < 1e-6, String(components.delivery.score));
    assert.ok(index !== null && change28d !== null && change28d < 0 && Math.abs(change28d - (index - 100)) < 1e-6);
  });
});
