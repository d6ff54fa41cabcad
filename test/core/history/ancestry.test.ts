import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAncestor } from '../../../src/core/history/ancestry';
import { anyPast } from '../../support/anyPast';
import { reachableFrom } from '../../support/commitList';
import { commit, past, sha } from '../../support/past';

describe('an ancestor', () => {
  it('is what going through all parents finds, where clocks are right', () => {
    fc.assert(
      fc.property(anyPast('right'), fc.nat(), fc.nat(), ({ commits }, a, b) => {
        if (commits.size === 0) return;
        const [one, other] = [a % commits.size, b % commits.size];
        assert.equal(isAncestor(commits, one, other), reachableFrom(commits, commits.shaOf(other)).has(one));
      }),
    );
  });

  it('is not looked for among what was committed over a week before it', () => {
    const { commits } = past(commit('a', 10), commit('early', 2), commit('b', 11));
    const rowOf = (name: string) => commits.rowOf(sha(name));
    assert.equal(isAncestor(commits, rowOf('early'), rowOf('b')), true);
    assert.equal(isAncestor(commits, rowOf('a'), rowOf('b')), false);
  });

  it('is never what is not there', () => {
    const { commits } = past(commit('a', 1));
    assert.equal(isAncestor(commits, -1, commits.rowOf(sha('a'))), false);
    assert.equal(isAncestor(commits, commits.rowOf(sha('a')), -1), false);
  });
});
