import assert from 'node:assert/strict';
import { pickGroups } from '../../../src/core/history/picks';
import { commit, type Mark, past, sha } from '../../support/past';

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

  it('may name two that were joined into one', () => {
    const marks = [commit('a', 0), commit('b', 0), pick('both', sha('a'), sha('b'))];
    assert.deepEqual(groupsIn('a b both', ...marks), ['a: a b both', 'b: a b both', 'both: a b both']);
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
