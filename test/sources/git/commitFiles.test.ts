import assert from 'node:assert/strict';
import { readCommitFiles, readFileAt } from '../../../src/sources/git/commitFiles';
import { failureOf } from '../../support/reading';
import { Repository } from '../../support/repository';

const options = { git: 'git', signal: new AbortController().signal };

describe('A commit to look at', () => {
  it('has the files that it changed against its first parent', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('Begin', { files: { 'kept.ts': '1', 'gone.ts': '1' } });
    const sha = await repo.commit('Change', { files: { 'kept.ts': '2', 'gone.ts': null, 'neü "new"\n.ts': '1' } });
    const commit = await readCommitFiles(repo.path, sha, options);
    assert.equal(commit.parent, first);
    assert.equal(commit.subject, 'Change');
    assert.deepEqual(commit.files, [
      { kind: 'deleted', path: 'gone.ts' },
      { kind: 'modified', path: 'kept.ts' },
      { kind: 'added', path: 'neü "new"\n.ts' },
    ]);
  });

  it('may be the first one of all', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('Begin', { files: { 'a.ts': '1' } });
    const { parent, files } = await readCommitFiles(repo.path, sha, options);
    assert.equal(parent, null);
    assert.deepEqual(files, [{ kind: 'added', path: 'a.ts' }]);
  });

  it('of a merge has what the merge brought', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('Begin');
    await repo.branch('topic');
    await repo.commit('Work', { files: { 'topic.ts': '1' } });
    await repo.switchTo('main');
    const sha = await repo.merge('topic');
    const { parent, files } = await readCommitFiles(repo.path, sha, options);
    assert.equal(parent, first);
    assert.deepEqual(files, [{ kind: 'added', path: 'topic.ts' }]);
  });

  it('shows a file as it left it', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('Begin', { files: { 'sub/ä.ts': 'old\n' } });
    await repo.commit('Change', { files: { 'sub/ä.ts': 'new\n' } });
    assert.equal(await readFileAt(repo.path, sha, 'sub/ä.ts', options), 'old\n');
  });

  it('says what a file is that is no text', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('Begin', {
      files: { 'a b.png': Buffer.from([0x89, 0, 1]), 'big.txt': 'x'.repeat(3 * 1024 * 1024), '*': 'star\n' },
    });
    await repo.git('update-index', '--add', '--cacheinfo', `160000,${sha},lib`);
    await repo.git('commit', '--quiet', '-m', 'Add a submodule');
    const tip = await repo.sha('HEAD');
    const text = (path: string) => readFileAt(repo.path, tip, path, options);
    assert.equal(await text('a b.png'), 'This file is not text; it has 3 bytes.\n');
    assert.equal(await text('big.txt'), 'This file has 3145728 bytes, too many to show here.\n');
    assert.equal(await text('lib'), `Subproject commit ${sha}\n`);
    assert.equal(await text('*'), 'star\n');
  });

  it('must be named by a full object name', async () => {
    await using repo = await Repository.create();
    await repo.commit('Begin');
    for (const name of ['HEAD', '--output=stolen', 'main~0', '']) {
      await assert.rejects(readCommitFiles(repo.path, name, options), /no object name/);
      await assert.rejects(readFileAt(repo.path, name, 'a', options), /no object name/);
    }
    const problem = await failureOf(readCommitFiles(repo.path, '0'.repeat(40), options));
    assert.equal(problem.code, 'brokenObjects');
  });
});
