import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { temporaryFolder } from '../support/temporaryFolder';
import { generateHistory } from './generatedHistory';

describe('A generated history', () => {
  const folder = temporaryFolder();
  const git = (...args: string[]) => linesOf(folder.path, ...args);

  before(() => generateHistory(folder.path, 3000));
  after(() => folder.remove());

  it('is the same at each call', async () => {
    const other = temporaryFolder();
    await generateHistory(other.path, 3000);
    assert.deepEqual(git('for-each-ref'), linesOf(other.path, 'for-each-ref'));
    other.remove();
  });

  it('has about as many commits as asked for, about half of them merged or merging', () => {
    const all = git('rev-list', 'main').length;
    const direct = git('rev-list', '--first-parent', '--no-merges', 'main').length;
    assert.ok(all > 2850 && all <= 3000, `${all} commits`);
    assert.ok(direct > all * 0.35 && direct < all * 0.65, `${direct} of ${all} directly on main`);
  });

  it('names in cherry-picks and reverts commits that exist', () => {
    const messages = git('log', '--all', '--format=%B');
    for (const pattern of [/^\(cherry picked from commit (\w+)\)$/, /^This reverts commit (\w+)\.$/]) {
      const names = messages.flatMap((line) => pattern.exec(line)?.[1] ?? []);
      assert.ok(names.length > 0, `${pattern}`);
      assert.ok(names.every((name) => /^[0-9a-f]{40}$/.test(name)));
      assert.equal(git('rev-list', '--no-walk', ...names).length, new Set(names).size);
    }
  });

  it('has squashed changes, renamed and deleted files, both kinds of tags and wrong clocks', () => {
    assert.ok(git('log', 'main', '--format=%s').some((subject) => /\(#\d+\)$/.test(subject)));
    const changes = git('log', 'main', '-M100%', '--format=', '--name-status');
    const statuses = new Set(changes.map((line) => line.split('\t')[0]));
    for (const status of ['A', 'M', 'D', 'R100']) assert.ok(statuses.has(status), status);
    const tags = git('for-each-ref', '--format=%(objecttype)', 'refs/tags');
    for (const type of ['commit', 'tag']) assert.ok(tags.includes(type), type);
    const times = git('log', 'main', '--first-parent', '--format=%ct').map(Number);
    assert.ok(times.some((time, i) => time < (times[i + 1] ?? 0)));
  });
});

function linesOf(folder: string, ...args: string[]): string[] {
  const text = execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\n').filter((line) => line !== '');
}
