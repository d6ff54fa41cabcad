import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Repository } from './repository';

async function make(repo: Repository): Promise<string> {
  const first = await repo.commit('Start', { files: { a: '1\n' } });
  await repo.branch('feature');
  await repo.commit('Work', { files: { b: '1\n' }, author: 'Bo <bo@x>', authoredAt: '2025-12-31T00:00:00Z' });
  await repo.switchTo('main');
  await repo.squash('feature', 'Work (#1)');
  await repo.merge('feature');
  await repo.revert(first);
  await repo.tag('v1', { annotated: true });
  return repo.git('rev-parse', 'v1');
}

describe('a repository made for a test', () => {
  it('is the same each time', async () => {
    await using one = await Repository.create();
    await using other = await Repository.create({ name: 'elsewhere' });
    assert.equal(await make(one), await make(other));
  });

  it('has the history that its calls read as', async () => {
    await using repo = await Repository.create();
    await make(repo);
    assert.deepEqual((await repo.git('log', '--first-parent', '--format=%s|%an|%aI|%cI')).split('\n'), [
      'Revert "Start"|Ada Test|2026-01-01T05:00:00+00:00|2026-01-01T05:00:00+00:00',
      "Merge branch 'feature'|Ada Test|2026-01-01T04:00:00+00:00|2026-01-01T04:00:00+00:00",
      'Work (#1)|Ada Test|2026-01-01T03:00:00+00:00|2026-01-01T03:00:00+00:00',
      'Start|Ada Test|2026-01-01T01:00:00+00:00|2026-01-01T01:00:00+00:00',
    ]);
    assert.equal(await repo.git('log', '-1', '--format=%an|%aI', 'feature'), 'Bo|2025-12-31T00:00:00+00:00');
  });

  it('is gone afterwards, with its clones', async () => {
    const repo = await Repository.create();
    await repo.commit('Start');
    await repo.clone();
    await repo.remove();
    assert.equal(existsSync(repo.home), false);
  });
});
