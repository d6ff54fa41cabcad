import assert from 'node:assert/strict';
import { batchLines, batchSize } from '../../../src/core/delivery/batchSize';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, merge, sha } from '../../support/past';

const files = (n: number): string[] => Array.from({ length: n }, (_, i) => `file ${i}`);

describe('batch size', () => {
  it('is the median number of files that a change of the window touched', () => {
    const { changes } = historyAtItsEnd(
      commit('old', -1, { files: files(99) }),
      commit('a', 1, { files: files(1) }),
      commit('b', 2, { files: files(4) }),
      commit('c', 3, { files: files(10) }),
    );
    const { value, unit, sampleSize, p75 } = measured(batchSize(changes, WINDOW));
    assert.deepEqual([value, unit, sampleSize, p75], [4, 'files', 3, 7]);
  });

  it('counts a merge as one batch', () => {
    const { changes } = historyAtItsEnd(
      commit('base', -1),
      commit('a', 1, { files: ['x', 'y'] }),
      commit('b', 2, { files: ['y', 'z'] }),
      merge('landed', 3, 'base', 'b'),
    );
    assert.equal(measured(batchSize(changes, WINDOW)).value, 3);
  });

  it('leaves out what lies where the history is cut off', () => {
    const { changes } = historyAtItsEnd(commit('cut', 1, { after: ['missing'], files: [] }));
    assert.deepEqual(notMeasured(batchSize(changes, WINDOW)).leftOut, { cutOff: 1 });
  });

  it('is unmeasured where nothing was merged', () => {
    notMeasured(batchSize(historyAtItsEnd(commit('old', -1)).changes, WINDOW));
  });
});

describe('batch size in lines', () => {
  const { changes } = historyAtItsEnd(commit('old', -1), commit('a', 1), commit('b', 2), commit('c', 3));

  it('is the median number of lines that a change added and deleted', () => {
    const lines = new Map([
      [sha('old'), { added: 999, deleted: 999 }],
      [sha('a'), { added: 3, deleted: 1 }],
      [sha('b'), { added: 10, deleted: 0 }],
    ]);
    const { value, unit, leftOut } = measured(batchLines(changes, lines, WINDOW));
    assert.deepEqual([value, unit, leftOut], [7, 'lines', { notCounted: 1 }]);
  });

  it('is unmeasured where they could not be counted', () => {
    notMeasured(batchLines(changes, null, WINDOW));
    assert.deepEqual(notMeasured(batchLines(changes, new Map(), WINDOW)).leftOut, { notCounted: 3 });
  });
});
