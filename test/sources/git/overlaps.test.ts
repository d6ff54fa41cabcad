import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { overlapKey } from '../../../src/core/failures/evidence';
import { gitIsFrom } from '../../support/gitVersion';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const lines = (count: number, word = 'line') => Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');

async function overlapIn(repo: Repository, undoing: string, candidate: string): Promise<number | undefined> {
  const { readOverlaps } = await read(repo.path);
  const { overlaps, problems } = await readOverlaps([{ undoing, candidate }]);
  assert.deepEqual(problems, []);
  return overlaps.get(overlapKey({ undoing, candidate }));
}

describe('how much of a commit another one undid', () => {
  it('is all of it for a revert, and nothing for what is elsewhere or the same way round', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(5), b: lines(3) } });
    const change = await repo.commit('Change', { files: { a: lines(5, 'other'), b: null, c: lines(2) } });
    const same = await repo.commit('Elsewhere', { files: { d: lines(5, 'other') } });
    const undo = await repo.revert(change);
    assert.equal(await overlapIn(repo, undo, change), 1);
    assert.equal(await overlapIn(repo, undo, same), 0);
    assert.equal(await overlapIn(repo, change, change), 0);
  });

  it('is a part where more is done besides, or less is undone', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start');
    const change = await repo.commit('Change', { files: { a: lines(10) } });
    const undo = await repo.commit('Undo', { files: { a: lines(4), b: lines(4, 'own') } });
    assert.equal(await overlapIn(repo, undo, change), (2 * 6) / (10 + 10));
  });

  it('does not depend on the order of lines, on white space and on line ends', async () => {
    await using repo = await Repository.create();
    await repo.git('config', 'core.autocrlf', 'false');
    await repo.commit('Start', { files: { a: 'x\r\n' } });
    const change = await repo.commit('Change', { files: { a: 'x\none\ntwo\nthree\n' } });
    await repo.commit('Reorder', { files: { a: 'x\r\n  three\r\n  one\r\n  two\r\n' } });
    const undo = await repo.commit('Undo', { files: { a: 'x' } });
    assert.equal(await overlapIn(repo, undo, change), 1);
  });

  it('is of whole files where they are binary or huge', async () => {
    await using repo = await Repository.create();
    const binary = (last: number) => Buffer.from([0, 1, 2, 0, last]);
    await repo.commit('Start', { files: { 'logo.png': binary(1), huge: lines(150_000) } });
    const change = await repo.commit('Change', { files: { 'logo.png': binary(2), huge: lines(150_001) } });
    const undo = await repo.revert(change);
    const other = await repo.commit('Other', { files: { 'logo.png': binary(3), huge: lines(150_002) } });
    assert.equal(await overlapIn(repo, undo, change), 1);
    assert.equal(await overlapIn(repo, other, change), 0);
  });

  it('tells modes, symbolic links and submodules', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { 'run.sh': lines(2), one: '1', other: '2' } });
    await symlink('one', path.join(repo.path, 'link'));
    await repo.git('add', '--all');
    await repo.git('update-index', '--add', '--cacheinfo', `160000,${await repo.sha()},sub`);
    const start = await repo.commit('Link');
    await repo.git('update-index', '--chmod=+x', 'run.sh');
    const mode = await repo.commit('Mode');
    await repo.git('update-index', '--cacheinfo', `160000,${mode},sub`);
    await repo.git('update-index', '--cacheinfo', `120000,${await repo.git('rev-parse', 'HEAD:other')},link`);
    const change = await repo.commit('Change');
    await repo.git('update-index', '--cacheinfo', `160000,${await repo.git('rev-parse', `${start}:sub`)},sub`);
    await repo.git('update-index', '--cacheinfo', `120000,${await repo.git('rev-parse', `${start}:link`)},link`);
    const undo = await repo.commit('Undo');
    await repo.git('update-index', '--chmod=-x', 'run.sh');
    const modeUndone = await repo.commit('Mode undone');
    assert.equal(await overlapIn(repo, undo, change), 1);
    assert.equal(await overlapIn(repo, modeUndone, mode), 1);
    assert.equal(await overlapIn(repo, modeUndone, change), 0);
  });

  it('is that of each file where a tree was renamed', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { 'old/a': lines(5), 'old/b': lines(5, 'b') } });
    await repo.git('mv', 'old', 'new');
    const move = await repo.commit('Move');
    const undo = await repo.revert(move);
    assert.equal(await overlapIn(repo, undo, move), 1);
  });

  it('is of a merge all that it brought', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(3) } });
    await repo.branch('feature');
    await repo.commit('One', { files: { b: lines(3) } });
    await repo.commit('Two', { files: { c: lines(3) } });
    await repo.switchTo('main');
    await repo.commit('Direct', { files: { d: lines(3) } });
    const merge = await repo.merge('feature');
    assert.equal(await overlapIn(repo, await repo.revert(merge), merge), 1);
  });

  it('does not depend on what the user configured', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(5) } });
    const change = await repo.commit('Change', {
      files: { a: lines(4), '-- odd "name"\t': '-- a/b\n++ c\n@@ -1 +1 @@\n' },
    });
    const undo = await repo.revert(change);
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '9'],
      ['diff.external', 'false'],
      ['diff.wordRegex', '.'],
      ['color.ui', 'always'],
      ['core.quotePath', 'false'],
    ] as const)
      await repo.git('config', key, value);
    assert.equal(await overlapIn(repo, undo, change), 1);
  });

  it('is nothing where a patch is too long to tell', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start');
    const change = await repo.commit('Change', { files: { a: lines(10_001) } });
    assert.equal(await overlapIn(repo, await repo.revert(change), change), 0);
  });

  it('is asked of git once only', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start');
    const candidate = await repo.commit('Change', { files: { a: lines(3) } });
    const undoing = await repo.revert(candidate);
    const { readOverlaps } = await read(repo.path);
    const { overlaps } = await readOverlaps([{ undoing, candidate }]);
    await repo.git('config', 'core.repositoryFormatVersion', '99');
    assert.deepEqual(await readOverlaps([{ undoing, candidate }]), { overlaps, problems: [] });
  });

  it('is unknown in a partial clone, which says so and fetches nothing', async function () {
    // before, git compares no folders without the files in them
    if (!gitIsFrom(27)) this.skip();
    await using repo = await Repository.create();
    await repo.commit('Start');
    const candidate = await repo.commit('Change', { files: { a: lines(3) } });
    const undoing = await repo.revert(candidate);
    const clone = await repo.clone({ filter: 'blob:none' });
    const before = await clone.git('count-objects', '-v');
    const { readOverlaps } = await read(clone.path);
    assert.deepEqual(await readOverlaps([{ undoing, candidate }]), {
      overlaps: new Map(),
      problems: [
        {
          code: 'patchesNotCompared',
          message:
            'The patches of commits could not be compared, so some reverts may be missing. This partial clone has left a part of the history on its remote, and nothing is fetched for a report.',
          fix: 'Fetch it: git fetch --refetch --no-filter',
          source: 'git',
        },
      ],
    });
    assert.equal(await clone.git('count-objects', '-v'), before);
  });
});
