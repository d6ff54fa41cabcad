import assert from 'node:assert/strict';
import { type Landing, landingOf } from '../../../src/core/history/landing';
import { mainlineOf } from '../../../src/core/history/mainline';
import { pickGroups } from '../../../src/core/history/picks';
import { commit, type Mark, type Past, past, sha } from '../../support/past';

/** The groups, each by the names of its commits: as every member sees its own. */
function groupsIn(names: string, ...marks: Mark[]): string[] {
  const { commits } = past(...marks);
  const nameOf = new Map(names.split(' ').map((name) => [commits.rowOf(sha(name)), name]));
  return [...pickGroups(commits)]
    .map(
      ([row, group]) =>
        `${nameOf.get(row)}: ${group
          .map((each) => nameOf.get(each) ?? '')
          .toSorted()
          .join(' ')}`,
    )
    .toSorted();
}

function pick(name: string, ...originals: readonly string[]): Mark {
  const trailers = originals.map((original) => `(cherry picked from commit ${original})`);
  return commit(name, 1, { says: [name, '', ...trailers].join('\n') });
}

type Facts = Parameters<typeof commit>[2];

function landedPast(...marks: Mark[]): Past & { readonly landing: Landing } {
  const facts = past(...marks);
  const mainline = mainlineOf(facts.commits, facts.mainline?.sha ?? '', Number.POSITIVE_INFINITY);
  return { ...facts, landing: landingOf(facts.commits, mainline) };
}

describe('cherry-picks', () => {
  it('are one piece of work with their original, whichever comes first', () => {
    const together = ['copy: copy work', 'work: copy work'];
    assert.deepEqual(groupsIn('work copy', commit('work', 0), pick('copy', sha('work'))), together);
    assert.deepEqual(groupsIn('work copy', pick('copy', sha('work')), commit('work', 0)), together);
  });

  it('leave all other commits alone', () => {
    assert.deepEqual(groupsIn('a b', commit('a', 0), commit('b', 1)), []);
  });

  it('of the same original belong together', () => {
    const marks = [commit('work', 0), pick('one', sha('work')), pick('two', sha('work'))];
    assert.deepEqual(groupsIn('work one two', ...marks), [
      'one: one two work',
      'two: one two work',
      'work: one two work',
    ]);
  });

  it('of picks belong to the first original, in whatever order they come', () => {
    const chain = [commit('work', 0), pick('one', sha('work')), pick('two', sha('one')), pick('three', sha('two'))];
    const all = 'one three two work';
    const expected = ['one', 'three', 'two', 'work'].map((name) => `${name}: ${all}`);
    assert.deepEqual(groupsIn(all, ...chain), expected);
    assert.deepEqual(groupsIn(all, ...chain.toReversed()), expected);
    assert.deepEqual(groupsIn(all, ...[0, 3, 1, 2].flatMap((i) => chain[i] ?? [])), expected);
  });

  it('may bring two at once, which stay two', () => {
    const marks = [commit('a', 0), commit('b', 0), pick('both', sha('a'), sha('b'))];
    assert.deepEqual(groupsIn('a b both', ...marks), ['a: a both', 'b: b both']);
    const more = [...marks, pick('copy', sha('a'))];
    assert.deepEqual(groupsIn('a b both copy', ...more), ['a: a both copy', 'b: b both', 'copy: a both copy']);
  });

  it('may be said twice, as a pick of a pick says', () => {
    const marks = [commit('work', 0), pick('one', sha('work')), pick('two', sha('work'), sha('one'))];
    const [first] = groupsIn('work one two', ...marks);
    assert.equal(first, 'one: one two work');
  });

  it('may name their original by its first digits', () => {
    for (const length of [7, 8, 9, 39]) {
      const marks = [commit('work', 0), pick('copy', sha('work').slice(0, length))];
      assert.deepEqual(groupsIn('work copy', ...marks), ['copy: copy work', 'work: copy work']);
    }
  });

  it('are alone where the name fits several, none, or themselves', () => {
    const [one, other] = [`abcdef01${'0'.repeat(32)}`, `abcdef02${'0'.repeat(32)}`];
    assert.deepEqual(groupsIn('copy', commit(one, 0), commit(other, 0), pick('copy', 'abcdef0')), []);
    assert.deepEqual(groupsIn('copy', commit('a', 0), pick('copy', sha('elsewhere'))), []);
    const own = `abcdef03${'0'.repeat(32)}`;
    assert.deepEqual(groupsIn('x', commit('a', 0), pick(own, own.slice(0, 8))), []);
  });

  it('of a commit that was not read, though another follows it, are alone', () => {
    assert.deepEqual(groupsIn('a copy', commit('a', 0, { after: ['missing'] }), pick('copy', sha('missing'))), []);
  });
});

const LONG = 'A title that is long enough to tell it from all others';

/** How a mainline commit and two on a branch are grouped, all of one author. */
function rewritten(original: Facts, copy: Facts, again: Facts = { by: 'nobody' }): string[] {
  const { commits, landing } = landedPast(
    commit('base', 0),
    commit('copy', 40, { after: ['base'], by: 'Ada', files: ['a'], begun: 1, ...copy }),
    commit('again', 41, { by: 'Ada', files: ['a'], begun: 1, ...again }),
    commit('work', 2, { after: ['base'], by: 'Ada', files: ['a'], begun: 1, ...original }),
  );
  const hasLanded = (row: number) => landing.placeOf(row) >= 0;
  const names = ['base', 'copy', 'again', 'work'];
  const nameOf = (row: number) => names.find((name) => commits.rowOf(sha(name)) === row) ?? '';
  const group = pickGroups(commits, { hasLanded }).get(commits.rowOf(sha('work')));
  return (group ?? []).map(nameOf).toSorted();
}

describe('cherry-picks that no message states', () => {
  it('have the author, the time and the title of their original, or its paths', () => {
    assert.deepEqual(rewritten({ says: 'Fix (#1)' }, { says: 'fix: Fix (#2)', files: ['b'] }), ['copy', 'work']);
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Backport of the fix' }), ['copy', 'work']);
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Fix' }, { says: 'Fix', by: 'Ada' }), [
      'again',
      'copy',
      'work',
    ]);
  });

  it('are none where author, time, or both title and paths differ', () => {
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Fix', by: 'Bob' }), []);
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Other', files: ['b'] }), []);
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Fix', begun: 1.5, files: ['b'] }), []);
  });

  it('have at least their author and title, and a title that tells or the same paths', () => {
    assert.deepEqual(rewritten({ says: LONG }, { says: LONG, begun: 30, files: ['b'] }), ['copy', 'work']);
    assert.deepEqual(rewritten({ says: 'Fix' }, { says: 'Fix', begun: 30 }), ['copy', 'work']);
    assert.deepEqual(rewritten({ says: LONG }, { says: LONG, begun: -400 }), []);
  });

  it('are none where both landed: what lands again is another piece of work', () => {
    for (const again of [1, 30]) {
      const { commits, landing } = landedPast(
        commit('work', 1, { by: 'Ada', says: LONG, files: ['a'] }),
        commit('again', 31, { by: 'Ada', says: LONG, files: ['a'], begun: again }),
      );
      assert.equal(pickGroups(commits, { hasLanded: (row) => landing.placeOf(row) >= 0 }).size, 0);
    }
  });

  it('are found in no time among commits that all look the same', () => {
    const marks = Array.from({ length: 3000 }, (_, i) =>
      commit(`${i}`, 1, { after: [], by: 'Ada', says: LONG, files: ['a'], begun: 1 }),
    );
    const { commits } = past(...marks);
    assert.equal(pickGroups(commits).size, 3000);
  });
});
