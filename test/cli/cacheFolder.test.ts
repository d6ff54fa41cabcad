import assert from 'node:assert/strict';
import { cacheFolder } from '../../src/cli/cacheFolder';

describe('the folder for what could be made again', () => {
  const on = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string | null) =>
    cacheFolder(platform, environment, home)?.replaceAll('\\', '/');

  it('is where the platform has it', () => {
    assert.equal(on('linux', {}, '/home/ada'), '/home/ada/.cache');
    assert.equal(on('linux', { XDG_CACHE_HOME: '/fast' }, '/home/ada'), '/fast');
    assert.equal(on('darwin', { XDG_CACHE_HOME: '/fast' }, '/Users/ada'), '/Users/ada/Library/Caches');
    assert.equal(on('win32', {}, 'C:\\Users\\ada'), 'C:/Users/ada/AppData/Local');
    assert.equal(on('win32', { LOCALAPPDATA: 'D:\\local' }, 'C:\\Users\\ada'), 'D:/local');
  });

  it('is never a folder in the one that this was started in', () => {
    for (const relative of ['', '.', 'cache', '../cache', '~/.cache']) {
      assert.equal(on('linux', { XDG_CACHE_HOME: relative }, '/home/ada'), '/home/ada/.cache');
      assert.equal(on('win32', { LOCALAPPDATA: relative }, 'C:\\Users\\ada'), 'C:/Users/ada/AppData/Local');
      for (const platform of ['linux', 'darwin', 'win32'] as const) assert.equal(on(platform, {}, relative), undefined);
    }
  });

  it('is missing where nobody knows the home', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) assert.equal(on(platform, {}, null), undefined);
    assert.equal(on('linux', { XDG_CACHE_HOME: '/fast' }, null), '/fast');
  });
});
