import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Arrival } from '../../../src/core/facts/arrival';
import type { Change } from '../../../src/core/history/change';
import { type BurnOnset, burnOnsets } from '../../../src/core/reliability/burnOnset';
import { countedSlo } from '../../../src/core/reliability/countedSlo';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reliability/thresholds';
import { formatInstant, HOUR } from '../../../src/core/time/instant';
import { arrival, counted, HOURS, hourly, readingOf, START, stepsOf } from './reading';

const change = (sha: string, hour: number): Change => ({
  sha,
  kind: 'direct',
  startedAt: null,
  mergedAt: START + hour * HOUR,
  commits: 1,
  files: 1,
  bot: false,
  assisted: false,
});
const onsets = (
  errorsAt: (hour: number) => number | null,
  arrivals: readonly Arrival[] = [],
  changes: readonly Change[] = [],
) => burnOnsets([hourly(errorsAt)], arrivals, changes);
const between =
  (from: number, to: number, errors: number, otherwise = 0) =>
  (hour: number) =>
    hour >= from && hour < to ? errors : otherwise;
/** Hours of the window. */
const hourOf = (at: string | null) => (at === null ? null : (Date.parse(at) - START) / HOUR);
const spans = (all: readonly BurnOnset[]) =>
  all.map(({ began, ended, consumed }) => [hourOf(began), hourOf(ended), Number(consumed.toFixed(4))]);
const names = ([onset]: readonly BurnOnset[]) =>
  onset?.suspects.map((suspect) => (suspect.kind === 'release' ? suspect.name : suspect.sha));

describe('when a burn begins', () => {
  for (const [what, errorsAt, expected] of [
    ['not where nothing burns', () => 0, []],
    ['not where the budget is spent evenly', () => 1, []],
    ['not where it always burnt like that', () => 5, []],
    ['not where too little burns for an alert', between(300, 306, 5), []],
    ['where a page goes off: 2 % within an hour', between(300, 301, 15), [[300, 301, 0.0208]]],
    ['where a page goes off: 5 % within six hours', between(300, 306, 7), [[300, 306, 0.0583]]],
    ['where a ticket goes off: 10 % within a day', between(300, 324, 4), [[300, 324, 0.1333]]],
    ['where a ticket goes off: 10 % within three days', between(300, 360, 2), [[300, 360, 0.1667]]],
    [
      'not at what was above the rate for an hour before',
      (hour: number) => (hour === 290 ? 2 : between(300, 306, 30)(hour)),
      [[300, 306, 0.25]],
    ],
    [
      'once, if it pauses for an hour',
      (hour: number) => (hour === 303 ? 0 : between(300, 306, 30)(hour)),
      [[300, 306, 0.2083]],
    ],
    [
      'twice, the newest first',
      (hour: number) => between(300, 303, 30)(hour) + between(310, 312, 60)(hour),
      [
        [310, 312, 0.1667],
        [300, 303, 0.125],
      ],
    ],
    ['and goes on', between(700, 720, 30), [[700, null, 0.8333]]],
    [
      'and goes on, as far as anybody knows',
      (hour: number) => (hour >= 710 ? null : between(700, 710, 30)(hour)),
      [[700, null, 0.4225]],
    ],
    ['not before anything was seen', between(0, 10, 30), []],
    [
      'however it burnt two days before',
      (hour: number) => between(200, 210, 30)(hour) + between(258, 268, 30)(hour),
      [
        [258, 268, 0.4167],
        [200, 210, 0.4167],
      ],
    ],
  ] as const)
    it(`is told ${what}`, () => {
      assert.deepEqual(spans(onsets(errorsAt)), expected);
    });

  it('goes by the alerts of the team', () => {
    const alerts = [{ severity: 'page', long: '1h', short: '5m', factor: 2 }] as const;
    const reading = hourly(between(300, 302, 5));
    assert.deepEqual(spans(burnOnsets([reading], [], [], { ...DEFAULT_THRESHOLDS, alerts })), [[300, 302, 0.0139]]);
  });

  it('rests on as many errors as an alert', () => {
    const few = (bad: number) =>
      readingOf({
        whole: counted(bad, 7200),
        steps: stepsOf(Array.from({ length: HOURS }, (_, hour) => counted(hour === 300 ? bad : 0, 10))),
      });
    assert.deepEqual(burnOnsets([few(2)], [], []), []);
    assert.equal(burnOnsets([few(3)], [], []).length, 1);
  });

  it('is not told of announced maintenance', () => {
    const stretch = { startAt: START + 300 * HOUR, endAt: START + 306 * HOUR, reason: null };
    const tails = new Map([[stretch.startAt, counted(180, 6000)]]);
    assert.deepEqual(
      burnOnsets([{ ...hourly(between(300, 306, 30)), maintenance: [{ ...stretch, tails }] }], [], []),
      [],
    );
  });

  it('names what landed in the day before and in its first hour, the nearest first', () => {
    const all = onsets(
      between(300, 306, 30),
      [arrival('v1', 275), arrival('v2', 280), arrival('v3', 300.5), arrival('v4', 301.5)],
      [change('a', 276.5), change('b', 299), change('c', 300.2), change('d', 301.2)],
    );
    assert.deepEqual(names(all), ['v3', 'c', 'b', 'v2', 'a']);
    assert.deepEqual(all[0]?.suspects[0], {
      kind: 'release',
      name: 'v3',
      at: formatInstant(START + 300.5 * HOUR),
    });
  });

  it('names ten at most, and releases before changes', () => {
    const changes = Array.from({ length: 30 }, (_, index) => change(`c${index}`, 299 - index / 10));
    const all = onsets(between(300, 306, 30), [arrival('v1', 280)], changes);
    assert.deepEqual(names(all), ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'v1']);
  });

  it('names nothing where nothing landed', () => {
    assert.deepEqual(names(onsets(between(300, 306, 30))), []);
  });

  it('is told of the newest ten', () => {
    const all = onsets((hour) => (hour % 50 === 49 ? 100 : 0));
    assert.deepEqual([all.length, hourOf(all[0]?.began ?? null), hourOf(all.at(-1)?.began ?? null)], [10, 699, 249]);
  });

  const hours = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(400), fc.constant(null)), {
    minLength: HOURS,
    maxLength: HOURS,
  });

  it('spends no more than is consumed, and ends after it began', () => {
    fc.assert(
      fc.property(hours, (errors) => {
        const reading = hourly((hour) => errors[hour] ?? null);
        const all = burnOnsets([reading], [], []);
        const spent = all.reduce((sum, { consumed }) => sum + consumed, 0);
        assert.ok(spent <= (countedSlo(reading, DEFAULT_THRESHOLDS).consumed ?? 0) + 1e-6);
        for (const [index, { began, ended }] of all.entries()) {
          assert.ok(ended === null ? index === 0 : began < ended);
          const newer = all[index - 1];
          if (newer && ended) assert.ok(ended <= newer.began);
        }
      }),
    );
  });

  it('is told in the same order whatever that of SLOs and of what landed', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 2, maxLength: 3 }), fc.array(fc.nat(720)), (several, at) => {
        const readings = several.map((errors, index) => hourly((hour) => errors[hour] ?? null, { id: `slo-${index}` }));
        const arrivals = at.map((hour, index) => arrival(`v${index}`, hour));
        const changes = at.map((hour, index) => change(`c${index}`, hour + 0.5));
        assert.deepEqual(
          burnOnsets(readings.toReversed(), arrivals.toReversed(), changes.toReversed()),
          burnOnsets(readings, arrivals, changes),
        );
      }),
      { numRuns: 30 },
    );
  });
});
