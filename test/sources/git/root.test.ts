import assert from 'node:assert/strict';
import { mkdir, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import { findRepository } from '../../../src/sources/git/root';
import { gitShim, hasShell } from '../../support/gitShim';
import { failureOf } from '../../support/reading';
import { Repository } from '../../support/repository';

const findAll = (folder: string) => findRepository(folder, { git: 'git', signal: new AbortController().signal });
const find = async (folder: string) => (await findAll(folder)).root;

describe('the root of a repository', () => {
  it('is found from a folder deep inside', async () => {
    await using repo = await Repository.create();
    await repo.commit('Add a file', { files: { 'packages/one/src/a.ts': '1' } });
    assert.equal(await find(path.join(repo.path, 'packages/one/src')), repo.path);
    assert.equal(await find(repo.path), repo.path);
  });

  it('of a worktree is the worktree', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start');
    const worktree = await repo.worktree('feature');
    assert.equal(await find(worktree.path), worktree.path);
  });

  it('of a submodule is the submodule', async () => {
    await using repo = await Repository.create();
    await using library = await Repository.create({ name: 'library' });
    await library.commit('Start', { files: { 'a/b.ts': '1' } });
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'parts/library');
    const submodule = path.join(repo.path, 'parts', 'library');
    assert.equal(await find(path.join(submodule, 'a')), submodule);
  });

  it('of a bare repository is itself', async () => {
    await using repo = await Repository.create({ name: 'project.git', bare: true });
    assert.equal(await find(repo.path), repo.path);
    assert.equal(await find(path.join(repo.path, 'refs')), repo.path);
  });

  it('is found from inside .git', async () => {
    await using repo = await Repository.create();
    assert.equal(await find(path.join(repo.path, '.git', 'refs')), repo.path);
  });

  const names = [
    'with space',
    "it's",
    '-C',
    '--bare',
    'größe 日本 🚀',
    '$(touch x)',
    ...(hasShell ? ['a"b', 'a\nb', 'a\\b'] : []),
  ];
  for (const name of names) {
    it(`is found in a folder named ${JSON.stringify(name)}`, async () => {
      await using repo = await Repository.create();
      const folder = path.join(repo.home, name);
      await rename(repo.path, folder);
      await mkdir(path.join(folder, name));
      assert.equal(await find(path.join(folder, name)), folder);
    });
  }

  it('is one, whichever link leads there', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const link = path.join(repo.home, 'link');
    await symlink(repo.path, link);
    assert.equal(await find(link), repo.path);
  });

  it('does not exist outside of repositories', async () => {
    await using repo = await Repository.create();
    assert.deepEqual(await failureOf(find(repo.home)), {
      code: 'notARepository',
      message: `${repo.home} is not in a git repository.`,
      fix: 'Name a folder of a repository.',
      source: 'git',
    });
  });

  it('does not exist where there is no folder', async () => {
    await using repo = await Repository.create();
    const nowhere = path.join(repo.home, 'nowhere');
    const problem = await failureOf(find(nowhere));
    assert.equal(problem.code, 'folderMissing');
    assert.equal(problem.message, `There is no folder ${nowhere}.`);
  });
});

describe('the git folders of a repository', () => {
  it('are one, wherever it is looked for from', async () => {
    await using repo = await Repository.create();
    const gitFolder = path.join(repo.path, '.git');
    await mkdir(path.join(repo.path, 'a/b'), { recursive: true });
    for (const folder of ['', 'a/b', '.git', '.git/refs']) {
      assert.deepEqual((await findAll(path.join(repo.path, folder))).gitFolders, [gitFolder], folder);
    }
  });

  it('are its own and the common one of a worktree', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { 'a/b.ts': '1' } });
    const worktree = await repo.worktree('feature');
    const common = path.join(repo.path, '.git');
    for (const folder of ['', 'a']) {
      const { gitFolders } = await findAll(path.join(worktree.path, folder));
      assert.deepEqual(gitFolders, [path.join(common, 'worktrees', path.basename(worktree.path)), common]);
    }
  });

  it('of a submodule are in the repository around it', async () => {
    await using repo = await Repository.create();
    await using library = await Repository.create({ name: 'library' });
    await library.commit('Start', { files: { 'a/b.ts': '1' } });
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'parts/library');
    const { gitFolders } = await findAll(path.join(repo.path, 'parts/library/a'));
    assert.deepEqual(gitFolders, [path.join(repo.path, '.git/modules/parts/library')]);
  });

  it('are a bare repository itself', async () => {
    await using repo = await Repository.create({ name: 'project.git', bare: true });
    assert.deepEqual((await findAll(path.join(repo.path, 'refs'))).gitFolders, [repo.path]);
  });

  it('are found through a link', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await mkdir(path.join(repo.path, 'a'));
    const link = path.join(repo.home, 'link');
    await symlink(path.join(repo.path, 'a'), link);
    assert.deepEqual(await findAll(link), {
      root: repo.path,
      gitFolders: [path.join(repo.path, '.git')],
      bare: false,
      shallow: false,
    });
  });

  it('are not made up where git says nothing', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const git = await gitShim(repo.home, 'exit 0');
    const finding = findRepository(repo.path, { git, signal: new AbortController().signal });
    await assert.rejects(finding, /gave no answer that git gives/);
  });
});
