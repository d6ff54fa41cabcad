import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workFileAt } from '../../../src/extension/panel/workFile';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

describe('a file of the work tree', () => {
  let outside: TemporaryFolder;
  let folder: TemporaryFolder;
  let root: string;
  const place = (...parts: string[]) => path.join(root, ...parts);

  before(() => {
    outside = temporaryFolder();
    writeFileSync(path.join(outside.path, 'secret'), 'x');
    folder = temporaryFolder();
    root = path.join(folder.path, 'shop');
    mkdirSync(place('src', 'inner'), { recursive: true });
    mkdirSync(`${root}-of-another`);
    for (const name of ['src/a.ts', 'src/..name', 'src/täg #1%.ts']) writeFileSync(place(name), 'x');
    writeFileSync(path.join(`${root}-of-another`, 'a.ts'), 'x');
    symlinkSync(place('src'), place('inside'), 'junction');
    symlinkSync(outside.path, place('away'), 'junction');
    symlinkSync(root, path.join(folder.path, 'link'), 'junction');
  });
  after(() => {
    folder.remove();
    outside.remove();
  });

  for (const [what, name, found] of [
    ['is a file', 'src/a.ts', 'file'],
    ['is a file, whatever it is called', 'src/..name', 'file'],
    ['is a file, whatever else it is called', 'src/täg #1%.ts', 'file'],
    ['is a file, through a link that stays inside', 'inside/a.ts', 'file'],
    ['is a file, by a way that stays inside', 'src/../src/a.ts', 'file'],
    ['is gone where nothing is', 'src/b.ts', 'gone'],
    ['is gone where its folder is', 'lib/b.ts', 'gone'],
    ['is gone where its folder has become a file', 'src/a.ts/b.ts', 'gone'],
    ['is no file where a folder is', 'src/inner', 'noFile'],
    ['is outside where a folder leads there', 'away/secret', 'outside'],
    ['is outside where it climbs', '../shop-of-another/a.ts', 'outside'],
    ['is outside where it is the root', '.', 'outside'],
    ['is outside where it is what the root is in', '..', 'outside'],
  ] as const)
    it(what, async () => {
      assert.equal(await workFileAt(root, name), found);
      assert.equal(await workFileAt(path.join(folder.path, 'link'), name), found, 'by a root that is a link');
    });

  it('is never what an absolute path names', async () => {
    assert.equal(await workFileAt(root, path.join(outside.path, 'secret')), 'gone');
  });

  it('is outside where it is a link that leads there, and gone where that leads nowhere', async function () {
    if (process.platform === 'win32') return this.skip();
    symlinkSync(path.join(outside.path, 'secret'), place('src', 'secret'));
    symlinkSync(path.join(outside.path, 'nothing'), place('src', 'nothing'));
    assert.equal(await workFileAt(root, 'src/secret'), 'outside');
    assert.equal(await workFileAt(root, 'src/nothing'), 'gone');
  });

  it('is no file where it is a pipe, which nobody waits for', async function () {
    if (process.platform === 'win32') return this.skip();
    execFileSync('mkfifo', [place('pipe')]);
    assert.equal(await workFileAt(root, 'pipe'), 'noFile');
  });

  it('is not said to be gone where nobody can tell', async () => {
    await assert.rejects(workFileAt(root, 'a\u0000b'));
  });
});
