import assert from 'node:assert/strict';
import { assistedHints } from '../../../src/core/code/assistedHints';
import { failuresAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, revert } from '../../support/past';

const says = (name: string) => `${name}\n\nCo-authored-by: Copilot <copilot@github.com>`;
const assisted = (count: number, day: number): Mark[] =>
  Array.from({ length: count }, (_, i) => commit(`a${day}-${i}`, day + i / 1000, { says: says(`a${day}-${i}`) }));
const others = (count: number, day: number): Mark[] =>
  Array.from({ length: count }, (_, i) => commit(`o${day}-${i}`, day + i / 1000));
const hintsOf = (...marks: Mark[]) => assistedHints(...failuresAtItsEnd(...marks), WINDOW);

describe('hints of failures of assisted changes', () => {
  it('stand beside those of the rest, by change and with their intervals', () => {
    const hints = hintsOf(...assisted(10, 10), ...others(19, 20), revert('r1', 30, 'a10-3'), revert('r2', 31, 'o20-1'));
    const [one, other] = [measured(hints.assisted), measured(hints.others)];
    assert.deepEqual([one.value, one.sampleSize, one.windowDays], [1 / 10, 10, 90]);
    // the reverts are changes, too
    assert.deepEqual([other.value, other.sampleSize, other.windowDays], [1 / 21, 21, 90]);
    assert.ok(one.interval && other.interval);
  });

  it('are of the same window, which grows until it holds ten of each', () => {
    const hints = hintsOf(...assisted(4, -60), ...assisted(6, 10), ...others(15, 20));
    assert.deepEqual([measured(hints.assisted).windowDays, measured(hints.others).windowDays], [180, 180]);
    assert.equal(measured(hints.assisted).value, 0);
  });

  it('are unmeasured of fewer than ten', () => {
    const { assisted: few, others: rest } = hintsOf(...assisted(9, 10), ...others(15, 20));
    assert.equal(notMeasured(few).reason, 'Fewer than 10 AI-assisted changes in 180 days.');
    assert.equal(measured(rest).sampleSize, 15);
  });
});
