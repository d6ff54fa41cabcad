import assert from 'node:assert/strict';
import { fileHistoryOf } from '../../../../src/core/failures/origins/fileHistory';
import { commit, type Mark, past, sha } from '../../../support/past';

const files = ['a.ts'];

function before(marks: readonly Mark[], name: string): string[] {
  const { commits } = past(...marks);
  const nameOf = new Map(marks.flatMap((each) => (each.kind === 'commit' ? [[sha(each.name), each.name]] : [])));
  const rows = fileHistoryOf(commits).before(commits.rowOf(sha(name)), 'a.ts');
  return rows.map((row) => nameOf.get(commits.shaOf(row)) ?? '');
}

/** Each on the one before it, all of one second. */
const series = Array.from({ length: 20 }, (_, i) => commit(`c${i}`, 1, { files, after: i === 0 ? [] : [`c${i - 1}`] }));
const names = series.map((_, i) => `c${i}`);

describe('who changed a file before a commit', () => {
  it('is told newest first, without what came later and what it does not build on', () => {
    const marks = [
      commit('one', 0, { files, after: [] }),
      commit('other', 1, { files: ['b.ts'], after: ['one'] }),
      commit('elsewhere', 2, { files, after: ['one'] }),
      commit('two', 3, { files, after: ['other'] }),
      commit('fix', 4, { files, after: ['two'] }),
      commit('later', 5, { files, after: ['fix'] }),
    ];
    assert.deepEqual(before(marks, 'fix'), ['two', 'one']);
    assert.deepEqual(before(marks, 'one'), []);
  });

  it('is the same in whatever order commits of one second were read', () => {
    const older = names.slice(0, 15).toReversed();
    assert.deepEqual(before(series, 'c15'), older);
    assert.deepEqual(before(series.toReversed(), 'c15'), older);
    assert.deepEqual(before([...series.slice(9).toReversed(), ...series.slice(0, 9)], 'c15'), older);
  });

  it('are the last 60 of many', () => {
    const many = Array.from({ length: 200 }, (_, i) => commit(`c${i}`, i, { files }));
    assert.deepEqual(
      before(many, 'c199'),
      Array.from({ length: 60 }, (_, i) => `c${198 - i}`),
    );
  });

  it('does not depend on what came later, with whatever time', () => {
    const later = Array.from({ length: 500 }, (_, i) =>
      commit(`later${i}`, i % 2, { files, after: [i === 0 ? 'c15' : `later${i - 1}`] }),
    );
    assert.deepEqual(before([...series, ...later], 'c15'), names.slice(0, 15).toReversed());
  });
});
