import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { gitIn } from '../../support/gitIn';
import { Repository } from '../../support/repository';
import { copiedReport } from './copiedReport';
import { folder, look } from './folders';

const says = (what: RegExp) => eventually(async () => assert.match(await copiedReport(), what));

// nobody asks for a look, no other commit is checked out, and the clock waits five minutes
describe('a tag', () => {
  // the folder of the window lies below the repository, so its refs are outside of the window
  const mono = () => path.dirname(folder('web'));

  before(async () => {
    await look('web', 'page.ts');
    await says(/^## Team Momentum: mono$/m);
    assert.doesNotMatch(await copiedReport(), /1 release in/);
  });

  it('is noticed when it is made', async () => {
    gitIn(mono(), 'tag', 'team/v1.0.0');
    await says(/1 release in 90 days/);
  });

  it('is noticed when it is taken from the packed ones', async () => {
    gitIn(mono(), 'pack-refs', '--all');
    gitIn(mono(), 'tag', '--delete', 'team/v1.0.0');
    await eventually(async () => assert.doesNotMatch(await copiedReport(), /1 release in/));
  });
});

describe('a fetch', () => {
  let upstream: Repository;
  let clone: Repository;
  const place = () => vscode.workspace.workspaceFolders?.length ?? 0;

  before(async () => {
    upstream = await Repository.create({ name: 'upstream' });
    const at = new Date(Date.now() - 3_600_000).toISOString();
    await upstream.commit('Begin', { at, files: { 'a.ts': '1\n' } });
    clone = await upstream.clone();
    assert.ok(vscode.workspace.updateWorkspaceFolders(place(), 0, { uri: vscode.Uri.file(clone.path) }));
    await eventually(() => look('clone', 'a.ts'));
    await says(/^## Team Momentum: clone$[^]*\| 1 change in 90 days/m);
  });

  after(async () => {
    vscode.workspace.updateWorkspaceFolders(place() - 1, 1);
    await look('shop', 'shop.ts');
    await says(/^## Team Momentum: shop$/m);
    await upstream.remove();
  });

  it('is noticed', async () => {
    await upstream.commit('Go on', { at: new Date(Date.now() - 60_000).toISOString() });
    await clone.git('fetch', '--quiet');
    await says(/\| 2 changes in 90 days/);
  });
});
