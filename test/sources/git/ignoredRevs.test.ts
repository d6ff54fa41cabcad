import assert from 'node:assert/strict';
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { gitIn } from '../../../src/sources/git/git';
import { readIgnoredRevs } from '../../../src/sources/git/ignoredRevs';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const FILE = '.git-blame-ignore-revs';

async function ignoredIn(repo: Repository): Promise<readonly string[]> {
  const { facts } = await read(repo.path);
  const git = gitIn(repo.path, { git: 'git', signal: new AbortController().signal });
  return readIgnoredRevs(git, facts.commits, await repo.sha());
}

const objectAt = async (repo: Repository, name: string) => (await repo.git('rev-parse', name)).trim();

describe('the commits that blame looks through', () => {
  it('are those that the file names in full and that are known', async () => {
    await using repo = await Repository.create();
    const [one, two] = [await repo.commit('One'), await repo.commit('Two', { files: { a: 'x' } })];
    await repo.tag('v1', { annotated: true });
    const others = [
      await objectAt(repo, 'v1'),
      await objectAt(repo, 'HEAD:a'),
      two.slice(0, 12),
      'v1',
      'HEAD',
      '--all',
      'f'.repeat(40),
    ];
    const text = ['# all', one, `  ${two.toUpperCase()} # moved\r`, one, ...others].join('\n');
    await repo.commit('Ignore', { files: { [FILE]: text } });
    assert.deepEqual(await ignoredIn(repo), [one, two]);
  });

  it('are none where it is not there, is a folder, a link, or binary', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One');
    assert.deepEqual(await ignoredIn(repo), []);
    await repo.commit('Folder', { files: { [`${FILE}/${one}`]: one } });
    assert.deepEqual(await ignoredIn(repo), []);
    await rm(path.join(repo.path, FILE), { recursive: true });
    await repo.commit('Binary', { files: { [FILE]: Buffer.alloc(10_000, 0xff) } });
    assert.deepEqual(await ignoredIn(repo), []);
    await repo.write('../outside', one);
    await repo.write(FILE, null);
    await symlink('../outside', path.join(repo.path, FILE));
    await repo.commit('Link', { files: { other: 'x' } });
    assert.deepEqual(await ignoredIn(repo), []);
  });

  it('are the last ones of a file that is huge', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One');
    await repo.commit('Huge', { files: { [FILE]: `${'\n'.repeat(5_000_000)}${'x'.repeat(20_000_000)}\n${one}\n` } });
    assert.deepEqual(await ignoredIn(repo), [one]);
  });
});
