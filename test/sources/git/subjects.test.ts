import assert from 'node:assert/strict';
import { gitIn } from '../../../src/sources/git/git';
import { readSubjects } from '../../../src/sources/git/subjects';
import { Repository } from '../../support/repository';

function subjectsIn(repo: Repository, shas: readonly string[]): Promise<Map<string, string>> {
  return readSubjects(gitIn(repo.path, { git: 'git', signal: new AbortController().signal }), shas);
}

describe('the subject of a commit', () => {
  const messages: readonly (readonly [string, string])[] = [
    ['Add search', 'Add search'],
    ['Add search\n\nWith an index.\n', 'Add search'],
    ['Add search\r\n\r\nWith an index.\r\n', 'Add search'],
    ['\n \nAdd search  \n\nand sort', 'Add search'],
    ['Add a\tsearch 🚀', 'Add a\tsearch 🚀'],
    ['-n1', '-n1'],
    ['', ''],
    [' \n ', ''],
  ];

  it('is how its message begins, whatever else it says', async () => {
    await using repo = await Repository.create();
    const expected = new Map<string, string>();
    for (const [message, subject] of messages) expected.set(await repo.commit(message), subject);
    assert.deepEqual(await subjectsIn(repo, [...expected.keys()]), expected);
  });

  it('is one line, even where several stand together', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('Add search\nand sort\n\nWith an index.');
    assert.deepEqual(await subjectsIn(repo, [sha]), new Map([[sha, 'Add search and sort']]));
  });

  it('is known of merges, and of those that were asked for alone', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('One');
    await repo.branch('feature');
    await repo.commit('Two', { files: { a: '1' } });
    await repo.switchTo('main');
    const merge = await repo.merge('feature');
    const expected = new Map([
      [merge, "Merge branch 'feature'"],
      [first, 'One'],
    ]);
    assert.deepEqual(await subjectsIn(repo, [merge, first]), expected);
  });

  it('is not asked for where there is nothing to ask', async () => {
    await using repo = await Repository.create();
    assert.deepEqual(await subjectsIn(repo, []), new Map());
  });
});
