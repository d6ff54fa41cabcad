import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeFailureHintRate } from '../../../src/core/delivery/changeFailureHintRate';
import { PROFILES } from '../../../src/core/delivery/profile';
import type { Failure } from '../../../src/core/failures/failure';
import { failuresOf } from '../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../src/core/failures/releases/releaseFailures';
import { historyOf } from '../../../src/core/history/history';
import type { Measurement } from '../../../src/core/measurement';
import { DAY } from '../../../src/core/time/instant';
import { windowEnding } from '../../../src/core/time/window';
import { anyPast } from '../../support/anyPast';
import { failuresAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { NO_EVIDENCE } from '../../support/noEvidence';
import { commit, type Mark, revert, tag } from '../../support/past';

function rateOf(days: number, ...marks: Mark[]): Measurement {
  return changeFailureHintRate(...failuresAtItsEnd(...marks), windowEnding(WINDOW.endAt, days * DAY), PROFILES.dora);
}

/** As many changes, one a day, up to the day given. */
function changes(count: number, lastDay: number): Mark[] {
  return Array.from({ length: count }, (_, i) => commit(`${lastDay}/${i}`, lastDay - count + 1 + i));
}

/** As many releases of one change each, one a day, up to the day given. */
function releases(count: number, lastDay: number): Mark[] {
  return changes(count, lastDay).flatMap((change) => [change, tag(`v1.${change.day}.0`, change.day, change.name)]);
}

describe('the rate of change-failure hints', () => {
  it('is the share of releases that shipped a reverted change', () => {
    const { value, sampleSize, windowDays, unit } = measured(
      rateOf(90, ...releases(20, 80), revert('fix', 85, '80/3'), tag('v1.86.0', 86, 'fix')),
    );
    assert.deepEqual([value, sampleSize, windowDays, unit], [1 / 21, 21, 90, 'share']);
  });

  it('counts a release once, however many of its changes failed', () => {
    const marks = [
      ...releases(10, 70),
      ...[commit('a', 80), commit('b', 81), tag('v2.0.0', 81, 'b')],
      ...[revert('fix a', 82, 'a'), revert('fix b', 83, 'b'), tag('v2.0.1', 84, 'fix b')],
    ];
    assert.equal(measured(rateOf(90, ...marks)).value, 1 / 12);
  });

  it('does not count what was caught before release', () => {
    const caught = [commit('a', 80), revert('fix a', 81, 'a'), tag('v2.0.0', 82, 'fix a')];
    assert.equal(measured(rateOf(90, ...releases(10, 70), ...caught)).value, 0);
    const unreleased = [commit('a', 80), revert('fix a', 81, 'a')];
    assert.equal(measured(rateOf(90, ...releases(10, 70), ...unreleased)).value, 0);
  });

  it('does not count pre-releases', () => {
    assert.equal(measured(rateOf(90, ...releases(10, 70), tag('v3.0.0-rc.1', 71, '70/9'))).sampleSize, 10);
  });

  it('is the share of changes where there are no releases', () => {
    const { value, sampleSize } = measured(rateOf(90, ...changes(19, 80), revert('fix', 81, '80/3')));
    assert.deepEqual([value, sampleSize], [1 / 20, 20]);
  });

  it('counts a failure when it reached users', () => {
    const marks = [...releases(10, -10), ...releases(10, 70)];
    const fixOf = (name: string): Mark[] => [revert('fix', 80, name), tag('v1.80.0', 80, 'fix')];
    assert.equal(measured(rateOf(90, ...marks, ...fixOf('70/2'))).value, 1 / 11);
    assert.equal(measured(rateOf(90, ...marks, ...fixOf('-10/2'))).value, 0);
  });

  it('has an interval wherever that is wider than ten points', () => {
    const few = measured(rateOf(90, ...changes(15, 80), revert('fix', 81, '80/3')));
    assert.deepEqual(
      few.interval?.map((bound) => Number(bound.toFixed(4))),
      [0.0111, 0.2833],
    );
    const many = Array.from({ length: 200 }, (_, i) => commit(`c${i}`, i / 4));
    assert.equal(measured(rateOf(90, ...many)).interval, undefined);
  });

  describe('with fewer than ten releases or changes', () => {
    const cases: readonly (readonly [number, number, number | null])[] = [
      [30, 70, 30],
      [30, 55, 90],
      [30, 0, 90],
      [30, -5, 180],
      [30, -95, null],
      [90, 70, 90],
      [90, -5, 180],
      [90, -95, null],
      [365, -100, 365],
      [365, -300, null],
    ];
    for (const [asked, day, looked] of cases) {
      it(`looks over ${looked ?? 'no more'} days where ${asked} were asked for and the tenth is of day ${day}`, () => {
        const rate = rateOf(asked, ...changes(1, day), ...changes(9, 85));
        if (looked === null) notMeasured(rate);
        else assert.deepEqual([measured(rate).windowDays, measured(rate).sampleSize], [looked, 10]);
      });
    }

    it('is unknown, and says over how many days', () => {
      assert.equal(notMeasured(rateOf(30, ...changes(9, 80))).reason, 'Fewer than 10 changes in 180 days.');
      assert.equal(notMeasured(rateOf(365, ...releases(9, 80))).reason, 'Fewer than 10 releases in 365 days.');
    });
  });

  it('is unknown without releases where the profile counts releases alone', () => {
    const ofProduct = (...marks: Mark[]) =>
      changeFailureHintRate(...failuresAtItsEnd(...marks), WINDOW, PROFILES.gitlab);
    assert.equal(notMeasured(ofProduct(...changes(20, 80))).reason, 'No tag names a release.');
    assert.deepEqual(ofProduct(...releases(20, 80)), rateOf(90, ...releases(20, 80)));
  });

  it('counts hotfixes on likely evidence, but no likely failure of a change alone', () => {
    const quick = [commit('bad', 81), tag('v2.0.0', 81, 'bad'), revert('fix', 81.1, 'bad'), tag('v2.0.1', 81.1, 'fix')];
    const [history, failures] = failuresAtItsEnd(...releases(20, 80), ...quick);
    const likely = failures.map((each) => ({ ...each, confidence: 'likely' }) as const);
    const rateWith = (some: typeof likely) =>
      measured(changeFailureHintRate(history, some, WINDOW, PROFILES.dora)).value;
    assert.equal(rateWith(likely), 1 / 22);
    assert.equal(rateWith(likely.filter(({ kind }) => kind === 'reverted')), 0);
  });

  it('is a share, which one more failure never lowers, a verdict never raises, and no order changes', () => {
    const verdict = { failed: 'v1.0.0', reason: null, by: 'user' } as const;
    fc.assert(
      fc.property(anyPast(), fc.nat(), (facts, at) => {
        const history = historyOf(facts, { asOf: WINDOW.endAt });
        const all = withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), [], []);
        const rateOf = (failures: readonly Failure[]) => {
          const rate = changeFailureHintRate(history, failures, WINDOW, PROFILES.dora);
          return rate.state === 'measured' ? rate.value : 0;
        };
        const rate = rateOf(all);
        assert.ok(rate >= 0 && rate <= 1);
        assert.equal(rateOf(all.toReversed()), rate);
        if (all.length === 0) return;
        const one = at % all.length;
        assert.ok(rateOf(all.toSpliced(one, 1)) <= rate);
        const judged = all.map((each, i) => (i === one ? { ...each, verdict } : each));
        assert.equal(rateOf(judged), rateOf(all.toSpliced(one, 1)));
      }),
    );
  });
});
