import assert from 'node:assert/strict';
import { GitFailure } from '../../../src/sources/git/failure';
import { readFileSizes } from '../../../src/sources/git/fileSizes';
import { gitIn } from '../../../src/sources/git/git';
import { Repository } from '../../support/repository';

async function sizesIn(repo: Repository, commit: string, paths: readonly string[]): Promise<Map<string, number>> {
  return readFileSizes(gitIn(repo.path, { git: 'git', signal: new AbortController().signal }), commit, paths);
}

describe('the sizes of files', () => {
  it('are those of a commit, whatever the files are called', async () => {
    await using repo = await Repository.create();
    const files = { a: '12345', 'src/b c.ts': '1', '--batch': '12', 'ü"\\t': '123', empty: '' };
    const commit = await repo.commit('One', { files });
    await repo.commit('Two', { files: { a: '1' } });
    const expected = new Map(Object.entries(files).map(([path, text]) => [path, text.length]));
    assert.deepEqual(await sizesIn(repo, commit, Object.keys(files)), expected);
  });

  it('are not known of what is gone, of folders, and of names that are no line', async () => {
    await using repo = await Repository.create();
    const commit = await repo.commit('One', { files: { 'src/a.ts': '1', b: '12' } });
    const paths = ['gone', 'src', 'b\nsrc/a.ts', 'b\r', 'b'];
    assert.deepEqual(await sizesIn(repo, commit, paths), new Map([['b', 2]]));
    assert.deepEqual(await sizesIn(repo, commit, []), new Map());
  });

  it('are not fetched by a partial clone', async () => {
    await using repo = await Repository.create();
    const commit = await repo.commit('One', { files: { a: '1' } });
    const clone = await repo.clone({ filter: 'blob:none' });
    await assert.rejects(sizesIn(clone, commit, ['a']), GitFailure);
  });
});
