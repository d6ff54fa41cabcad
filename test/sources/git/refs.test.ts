import assert from 'node:assert/strict';
import { gitIn } from '../../../src/sources/git/git';
import { type Refs, readRefs } from '../../../src/sources/git/refs';
import { Repository } from '../../support/repository';

function refsOf(repo: Repository): Promise<Refs> {
  return readRefs(gitIn(repo.path, { git: 'git', signal: new AbortController().signal }));
}

const plain = { standsFor: null, current: false };

describe('the refs of a repository', () => {
  it('are its branches and tags, each with the object that it names', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One');
    await repo.tag('plain');
    await repo.tag('noted', { annotated: true });
    await repo.branch('feature/größe');
    const two = await repo.commit('Two');
    assert.deepEqual(await refsOf(repo), {
      branches: [
        { ...plain, ref: 'refs/heads/feature/größe', sha: two, current: true },
        { ...plain, ref: 'refs/heads/main', sha: one },
      ],
      tags: [
        { ...plain, ref: 'refs/tags/noted', sha: await repo.git('rev-parse', 'noted') },
        { ...plain, ref: 'refs/tags/plain', sha: one },
      ],
      replacements: [],
    });
  });

  it('of a clone are those of its remote too, and what the remote checks out', async () => {
    await using repo = await Repository.create({ mainline: 'next' });
    const sha = await repo.commit('One');
    const { branches } = await refsOf(await repo.clone());
    assert.deepEqual(branches, [
      { ...plain, ref: 'refs/heads/next', sha, current: true },
      { ...plain, ref: 'refs/remotes/origin/HEAD', sha, standsFor: 'refs/remotes/origin/next' },
      { ...plain, ref: 'refs/remotes/origin/next', sha },
    ]);
  });

  it('are of the kind that their folder says, whatever they are called', async () => {
    await using repo = await Repository.create();
    await repo.commit('One');
    await repo.git('branch', 'refs/tags/x');
    await repo.tag('refs/heads/y');
    await repo.git('update-ref', 'refs/tagsandmore/z', 'HEAD');
    await repo.git('update-ref', 'refs/notes/commits', 'HEAD');
    const { branches, tags } = await refsOf(repo);
    assert.deepEqual(
      [branches.map(({ ref }) => ref), tags.map(({ ref }) => ref)],
      [['refs/heads/main', 'refs/heads/refs/tags/x'], ['refs/tags/refs/heads/y']],
    );
  });

  it('are also what stands in for other objects', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One');
    const two = await repo.commit('Two');
    await repo.git('replace', two, one);
    assert.deepEqual((await refsOf(repo)).replacements, [{ ...plain, ref: `refs/replace/${two}`, sha: one }]);
  });

  it('name no branch as current where a commit is checked out', async () => {
    await using repo = await Repository.create();
    await repo.switchTo(await repo.commit('One'));
    assert.deepEqual(
      (await refsOf(repo)).branches.map(({ current }) => current),
      [false],
    );
  });

  it('are none before the first commit', async () => {
    await using repo = await Repository.create();
    assert.deepEqual(await refsOf(repo), { branches: [], tags: [], replacements: [] });
  });
});
