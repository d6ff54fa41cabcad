import assert from 'node:assert/strict';
import { wantedOverlaps } from '../../../../src/core/failures/reverts/wantedOverlaps';
import { historyOf } from '../../../../src/core/history/history';
import { type Instant } from '../../../../src/core/time/instant';
import { commit, type Mark, merge, onDay, past, revert, sha } from '../../../support/past';

/** Pairs as `undoing candidate`, by the names in the test. */
function wantedSince(since: Instant, ...marks: Mark[]): string[] {
  const nameOf = new Map(marks.map(({ name }) => [sha(name), name]));
  return wantedOverlaps(historyOf(past(...marks), { asOf: onDay(9999) }), since).map(
    ({ undoing, candidate }) => `${nameOf.get(undoing)} ${nameOf.get(candidate)}`,
  );
}

const wanted = (...marks: Mark[]) => wantedSince(onDay(0), ...marks);

const undo = { says: 'Undo the last change', files: ['a', 'b'] };

describe('patches are compared', () => {
  it('of what speaks of taking something back and those before it that touched the same, the more alike first', () => {
    const marks = [
      ...[commit('some', 0, { files: ['a', 'c'] }), commit('same', 1, { files: ['b', 'a'] })],
      ...[commit('late', 2, { files: ['a', 'd'] }), commit('other', 3, { files: ['e'] })],
      ...[commit('undo', 4, undo), commit('after', 5, { files: ['a', 'b'] })],
    ];
    assert.deepEqual(wanted(...marks), ['undo same', 'undo late', 'undo some']);
  });

  it('of those with the title that is quoted, wherever they are', () => {
    const says = 'Revert "Show the total"';
    const marks = [
      commit('bad', 0, { says: 'Show the total', files: ['z'] }),
      commit('undo', 1, { says, files: ['a'] }),
    ];
    assert.deepEqual(wanted(...marks), ['undo bad']);
  });

  it('of a merge, where a branch as a whole touched the same', () => {
    const branch = [commit('base', 0), commit('one', 1, { files: ['a'] }), commit('two', 2, { files: ['b'] })];
    const marks = [...branch, merge('landed', 3, 'base', 'two'), commit('undo', 4, undo)];
    assert.deepEqual(wanted(...marks), ['undo landed', 'undo two', 'undo one']);
  });

  it('of nothing else', () => {
    const bad = commit('bad', 0, { says: 'Show the total (#11)', files: ['a'] });
    const files = ['a'];
    assert.deepEqual(wanted(bad, revert('undo', 1, 'bad', { files })), []);
    assert.deepEqual(wanted(bad, commit('undo', 1, { says: 'Revert #11', files })), []);
    assert.deepEqual(wanted(bad, commit('undo', 1, { says: 'Show none', files })), []);
    assert.deepEqual(wanted(bad, commit('undo', 1, { says: 'Partially revert the total', files })), []);
    assert.deepEqual(wantedSince(onDay(2), bad, commit('undo', 1, { ...undo })), []);
    assert.deepEqual(wantedSince(onDay(1), bad, commit('undo', 1, { ...undo })), ['undo bad']);
  });

  it('of few, whatever the history', () => {
    const MANY = 3000;
    const same = { says: 'Revert "The very same title"', files: ['a'] };
    const pairs = wanted(...Array.from({ length: MANY }, (_, i) => commit(`c${i}`, i, same)));
    assert.ok(pairs.length > 0 && pairs.length <= 500 * 16);
    const wide = { says: 'Undo all of it', files: Array.from({ length: 501 }, (_, i) => `f${i}`) };
    assert.deepEqual(wanted(commit('bad', 0, wide), commit('undo', 1, wide)), []);
    const half = { says: 'Undo half of it', files: wide.files.slice(250) };
    assert.deepEqual(wanted(commit('bad', 0, wide), commit('undo', 1, half)), []);
  });
});
