import assert from 'node:assert/strict';
import { mainlineOf } from '../../../src/core/history/mainline';
import { commit, merge, onDay, past, sha } from '../../support/past';

const { commits } = past(
  commit('root', 0),
  commit('main', 1),
  commit('branch', 2, { after: ['root'] }),
  merge('landed', 3, 'main', 'branch'),
  commit('tip', 4),
);

function mainline(tip: string, day: number): string[] {
  const names = new Map(['root', 'main', 'branch', 'landed', 'tip'].map((name) => [sha(name), name]));
  return mainlineOf(commits, sha(tip), onDay(day)).map((row) => names.get(commits.shaOf(row)) ?? row.toString());
}

describe('the mainline', () => {
  it('is the first-parent chain, oldest first', () => {
    assert.deepEqual(mainline('tip', 99), ['root', 'main', 'landed', 'tip']);
  });

  it('as of an instant ends before it', () => {
    assert.deepEqual(mainline('tip', 4), ['root', 'main', 'landed']);
    assert.deepEqual(mainline('tip', 2.5), ['root', 'main']);
    assert.deepEqual(mainline('tip', 0), []);
  });

  it('keeps what a wrong clock dated after commits that follow it', () => {
    const skewed = past(commit('a', 0), commit('ahead', 50), commit('b', 2)).commits;
    assert.equal(mainlineOf(skewed, sha('b'), onDay(3)).length, 3);
  });

  it('is empty where its tip is not there', () => {
    assert.deepEqual(mainline('nowhere', 99), []);
  });
});
