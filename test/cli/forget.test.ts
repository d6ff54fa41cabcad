import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../support/commandLine';
import { Repository } from '../support/repository';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('what the command line keeps', function () {
  this.timeout(60_000);
  let repo: Repository;
  let cache: TemporaryFolder;
  before(async function () {
    // elsewhere the variable has no say
    if (process.platform !== 'linux') this.skip();
    repo = await Repository.create();
    await repo.commit('Begin', { files: { 'a.ts': '1\n' } });
  });
  beforeEach(() => {
    cache = temporaryFolder();
  });
  afterEach(() => cache.remove());
  after(() => repo?.remove());

  const run = async (...args: string[]) => {
    const { status, stderr } = await commandLine(args, { XDG_CACHE_HOME: cache.path });
    assert.equal(status, 0, stderr);
  };

  it('is deleted by forget, that and no more', async () => {
    const folder = path.join(cache.path, 'team-momentum', 'histories');
    await run('report', repo.path, '--json', '--as-of', '2026-01-02T00:00:00Z');
    assert.ok(readdirSync(folder).length > 0);
    await run('forget');
    assert.deepEqual([existsSync(folder), existsSync(path.dirname(folder))], [false, true]);
    await run('forget');
  });

  it('is nothing with --no-cache', async () => {
    await run('report', repo.path, '--json', '--as-of', '2026-01-02T00:00:00Z', '--no-cache');
    assert.deepEqual(readdirSync(cache.path), []);
  });
});
