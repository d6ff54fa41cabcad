import assert from 'node:assert/strict';
import path from 'node:path';
import { cacheFolder } from '../../src/cli/cacheFolder';

describe('the cache folder', () => {
  const home = path.resolve('/home/ada');

  it('is where each platform has it', () => {
    assert.equal(cacheFolder('linux', {}, home), path.join(home, '.cache'));
    assert.equal(cacheFolder('darwin', {}, home), path.join(home, 'Library', 'Caches'));
    assert.equal(cacheFolder('win32', {}, home), path.join(home, 'AppData', 'Local'));
    assert.equal(cacheFolder('win32', { LOCALAPPDATA: 'C:\\Local' }, home), 'C:\\Local');
  });

  it('is where XDG_CACHE_HOME says, unless that is empty or relative', () => {
    const elsewhere = path.resolve('/var/cache');
    assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: elsewhere }, home), elsewhere);
    for (const none of ['', '.', 'cache', '../cache']) {
      assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: none }, home), path.join(home, '.cache'));
    }
  });
});
