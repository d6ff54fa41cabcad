import assert from 'node:assert/strict';
import { Repository } from '../../support/repository';
import { plainGit } from '../plainGit';
import { disguised, reachable } from './disguise';
import { withoutNames } from './hiding';
import { lookAt } from './look';

describe('a disguised repository', () => {
  it('has rewritten messages and all else as it was', async () => {
    await using repo = await Repository.create();
    const added = await repo.commit('Add login', { files: { 'login.ts': '1' } });
    await repo.tag('v1.0.0', { annotated: true });
    const reverted = await repo.commit(`Revert "Add login"\n\nThis reverts commit ${added}.`, {
      files: { 'login.ts': null },
    });
    const gitFolder = `${repo.path}/.git`;
    const shas = await reachable(gitFolder, [reverted]);
    assert.deepEqual(new Set(shas), new Set([added, reverted]));
    const { folder, rewritten, remove } = await disguised(gitFolder, reverted, { shas, rewrite: withoutNames });
    try {
      assert.equal(rewritten, 1);
      const log = (of: string, format: string) => plainGit(of, ['log', '--raw', `--format=${format}`, reverted]);
      const unchanged = '%H %P %T %an %ae %at %cn %ce %ct %s';
      assert.equal(log(folder, unchanged).replaceAll(/ replaced/g, ''), log(repo.path, unchanged));
      assert.match(log(repo.path, '%b'), /This reverts/);
      assert.doesNotMatch(log(folder, '%b'), /This reverts/);
      plainGit(folder, ['fsck', '--strict']);

      const { read, history } = await lookAt(folder, () => {});
      assert.deepEqual(
        [...read.facts.commits.stated.values()].flatMap(({ reverts }) => reverts.filter(({ by }) => by === 'name')),
        [],
      );
      assert.deepEqual(
        history.releases.map(({ name }) => name),
        ['v1.0.0'],
      );
      assert.equal(history.tip, reverted);
    } finally {
      remove();
    }
  });
});
