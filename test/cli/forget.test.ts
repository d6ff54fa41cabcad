import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../src/cli/cacheFolder';
import { commandLine } from '../support/commandLine';
import { Repository } from '../support/repository';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('what the command line keeps', function () {
  this.timeout(60_000);
  let repo: Repository;
  let cache: TemporaryFolder;
  before(async () => {
    repo = await Repository.create();
    await repo.commit('Begin', { files: { 'a.ts': '1\n' } });
  });
  beforeEach(() => {
    cache = temporaryFolder();
  });
  afterEach(() => cache.remove());
  after(() => repo.remove());

  // each system has its own variable for where programs keep things
  const environment = () => ({ XDG_CACHE_HOME: cache.path, LOCALAPPDATA: cache.path, HOME: cache.path });
  const run = async (...args: string[]) => {
    const { status, stderr } = await commandLine(args, environment());
    assert.equal(status, 0, stderr);
  };

  it('is deleted by forget, that and no more', async () => {
    const place = cacheFolder(process.platform, environment(), cache.path);
    assert.ok(place !== null && place.startsWith(cache.path));
    const folder = path.join(place, 'team-momentum', 'histories');
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
