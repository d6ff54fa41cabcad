import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  daysToAsk,
  type KnownDays,
  MOST_DAYS,
  midnightBefore,
  pastNoteOf,
  pastOf,
  withDays,
} from '../../../src/core/reliability/past';
import type { Count, Step } from '../../../src/core/reliability/reading';
import { DAY, HOUR } from '../../../src/core/time/instant';
import { ABSENT, counted, NOW } from './reading';

const MIDNIGHT = Date.parse('2026-11-21T00:00:00Z');
/** One for each count, the last of which ends at a midnight. */
const daysTo = (midnight: number, counts: readonly Count[]): Step[] =>
  counts.map((count, index) => ({ at: midnight - (counts.length - 1 - index) * DAY, count }));
const known = (midnight: number, ...counts: readonly Count[]): KnownDays => ({
  askedTo: midnight,
  days: daysTo(midnight, counts),
  fault: null,
});
const answer = (steps: readonly Step[]) => ({ steps, fault: null });

describe('the past of an objective', () => {
  it('ends at the last midnight, in UTC', () => {
    assert.equal(midnightBefore(NOW), MIDNIGHT);
    assert.equal(midnightBefore(MIDNIGHT), MIDNIGHT);
  });

  for (const [what, before, days] of [
    ['all, where nothing is known', undefined, MOST_DAYS],
    ['all, where nothing was answered yesterday', known(MIDNIGHT - DAY), MOST_DAYS],
    ['nothing, where nothing was answered today', known(MIDNIGHT), 0],
    ['nothing twice on a day', known(MIDNIGHT, counted(0, 1)), 0],
    ['the day that ended, and the one before once more', known(MIDNIGHT - DAY, counted(0, 1)), 2],
    ['what was missed', known(MIDNIGHT - 9 * DAY, counted(0, 1)), 10],
    ['no more than 13 months', known(MIDNIGHT - 500 * DAY, counted(0, 1)), MOST_DAYS],
    ['nothing, where the clock was set back', known(MIDNIGHT + 3 * DAY, counted(0, 1)), 0],
  ] as const)
    it(`is asked for ${what}`, () => {
      assert.equal(daysToAsk(before, MIDNIGHT), days);
    });

  it('begins with the first day of which anything is known, and keeps later gaps', () => {
    const asked = daysTo(MIDNIGHT, [ABSENT, ABSENT, counted(1, 2), ABSENT, counted(0, 5), ABSENT]);
    assert.deepEqual(withDays(undefined, answer(asked), MIDNIGHT), {
      ...{ askedTo: MIDNIGHT, days: asked.slice(2), fault: null },
    });
  });

  it('takes what was asked last for what is so', () => {
    const before = known(MIDNIGHT - DAY, counted(1, 10), counted(2, 20));
    const after = withDays(before, answer(daysTo(MIDNIGHT, [counted(3, 30), counted(4, 40)])), MIDNIGHT);
    assert.deepEqual(after, known(MIDNIGHT, counted(1, 10), counted(3, 30), counted(4, 40)));
  });

  it('keeps what is known where nothing was answered', () => {
    const before = known(MIDNIGHT - DAY, counted(1, 10));
    const refused = { steps: [], fault: 'Too many samples.' };
    assert.deepEqual(withDays(before, refused, MIDNIGHT), { ...before, askedTo: MIDNIGHT, fault: refused.fault });
  });

  it('asked for day by day is the same as asked for at once', () => {
    const count = fc.oneof(
      fc.constant(ABSENT),
      fc.nat(100).map((bad) => counted(bad, 100)),
    );
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 60 }), fc.nat(59), (counts, cut) => {
        const all = daysTo(MIDNIGHT, counts);
        const then = MIDNIGHT - Math.min(cut, counts.length - 1) * DAY;
        const before = withDays(undefined, answer(all.filter(({ at }) => at <= then)), then);
        const asked = all.slice(-Math.max(daysToAsk(before, MIDNIGHT), 1));
        assert.deepEqual(withDays(before, answer(asked), MIDNIGHT), withDays(undefined, answer(all), MIDNIGHT));
      }),
    );
  });

  it('leaves out whole days with announced maintenance, for those whom it concerns', () => {
    const days = known(MIDNIGHT, counted(1, 10), counted(2, 20), counted(3, 30));
    const announced = [
      { startAt: MIDNIGHT - DAY - HOUR, endAt: MIDNIGHT - DAY, reason: null, slos: ['checkout*'] },
    ] as const;
    const past = pastOf('checkout-errors', days, MIDNIGHT, announced);
    assert.deepEqual(past, daysTo(MIDNIGHT, [counted(1, 10), counted(0, 0), counted(3, 30)]));
    assert.deepEqual(pastOf('search', days, MIDNIGHT, announced), days.days);
  });

  for (const [what, days, note] of [
    ['nothing where all was answered', known(MIDNIGHT, counted(1, 10)), null],
    ['nothing where nothing was recorded', known(MIDNIGHT), null],
    [
      'why nothing is known',
      { ...known(MIDNIGHT), fault: 'Too many samples.' },
      'Its past days could not be read, and are asked for again after midnight (UTC) or once its queries change: Too many samples.',
    ],
    [
      'since when nothing is known',
      { ...known(MIDNIGHT - DAY, counted(1, 10)), askedTo: MIDNIGHT, fault: 'Too many samples.' },
      'Its days since 2026-11-20T00:00:00Z could not be read, and are asked for again after midnight (UTC) or once its queries change: Too many samples.',
    ],
    [
      'that it was not asked for',
      undefined,
      'Its past days were not asked for, as others took long or failed; look again, and they are.',
    ],
    [
      'that it was not asked for since',
      known(MIDNIGHT - DAY, counted(1, 10)),
      'Its days since 2026-11-20T00:00:00Z were not asked for, as others took long or failed; look again, and they are.',
    ],
  ] as const)
    it(`tells ${what}`, () => {
      assert.equal(pastNoteOf(days, MIDNIGHT), note);
    });

  it('knows nothing of what came after, nor of what is too long ago', () => {
    const days = known(MIDNIGHT, counted(1, 10), counted(2, 20));
    assert.deepEqual(pastOf('a', days, MIDNIGHT - DAY, []), days.days.slice(0, 1));
    assert.deepEqual(pastOf('a', days, MIDNIGHT + (MOST_DAYS - 1) * DAY, []), days.days.slice(1));
    assert.deepEqual(pastOf('a', undefined, MIDNIGHT, []), []);
  });
});
