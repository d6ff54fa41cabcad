import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { Commits } from '../../../../src/core/history/commits';
import { loadCommits, saveCommits } from '../../../../src/sources/git/kept/keptCommits';
import { readKept, writeKept } from '../../../../src/sources/kept/keptFile';
import { anyPast } from '../../../support/anyPast';
import { addCommit, commitAt, listOf } from '../../../support/commitList';
import { commit, past } from '../../../support/past';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder';

describe('kept commits', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder.path, 'commits');
  });
  afterEach(() => folder.remove());

  it('come back as they were, and more can follow', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast(), anyPast(), async ({ commits }, more) => {
        await saveCommits(file, 'key', commits);
        const loaded = await loadCommits(file, 'key');
        assert.ok(loaded);
        assert.deepEqual(listOf(loaded), listOf(commits));
        assert.deepEqual([loaded.rows, loaded.size, loaded.paths], [commits.rows, commits.size, commits.paths]);
        for (const each of listOf(more.commits)) {
          addCommit(loaded, each);
          addCommit(commits, each);
        }
        assert.deepEqual(listOf(loaded), listOf(commits));
      }),
      { numRuns: 30 },
    );
  });

  it('come back from more than one block', async () => {
    const { commits } = past(
      Array.from({ length: 40_000 }, (_, i) => commit(`c${i}`, i / 10, { files: [`${i % 99}`] })),
    );
    await saveCommits(file, 'key', commits);
    const loaded = await loadCommits(file, 'key');
    assert.ok(loaded);
    assert.equal(loaded.rows, 40_000);
    for (const row of [0, 16_383, 16_384, 32_767, 32_768, 39_999])
      assert.deepEqual(commitAt(loaded, row), commitAt(commits, row));
  });

  it('may be none', async () => {
    await saveCommits(file, 'key', new Commits());
    const loaded = await loadCommits(file, 'key');
    assert.equal(loaded?.rows, 0);
    addCommit(loaded, commitAt(past(commit('a', 0)).commits, 0));
    assert.equal(loaded.rowOf(past(commit('a', 0)).head ?? ''), 0);
  });

  it('are not there for another key, nor where nothing was kept', async () => {
    assert.equal(await loadCommits(file, 'key'), undefined);
    await saveCommits(file, 'key', past(commit('a', 0)).commits);
    assert.equal(await loadCommits(file, 'other'), undefined);
  });

  it('are not there where rows are missing or wrong', async () => {
    await saveCommits(file, 'key', past(commit('a', 0), commit('b', 1)).commits);
    const [contents, block] = (await readKept(file, 'key')) ?? [];
    assert.ok(typeof block === 'object');
    for (const values of [
      [],
      [contents],
      [contents, block, block],
      [contents, { ...block, pathCounts: Uint8Array.of(2) }],
    ]) {
      await writeKept(file, 'key', values);
      assert.equal(await loadCommits(file, 'key'), undefined);
    }
  });
});
