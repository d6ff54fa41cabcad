import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { gitIn } from '../../support/gitIn';
import { Repository } from '../../support/repository';
import { copiedReport } from './copiedReport';
import { look } from './folders';

/** Whose report is shown. */
const shows = (name: string) =>
  eventually(async () => {
    const report = await copiedReport();
    assert.equal(/^## Team Momentum: (.*)$/m.exec(report)?.[1], name);
    return report;
  });

describe('the repository of the file that is looked at', () => {
  const cases = [
    ['is the one whose folder is open', 'shop', 'shop.ts', 'shop'],
    ['is found from a folder below its root', 'web', 'page.ts', 'mono'],
    ['may be a worktree', 'repair', 'shop.ts', 'repair'],
    ['may be a submodule of another', 'shop', 'library/library.ts', 'library'],
  ] as const;
  for (const [sentence, folder, file, name] of cases) {
    it(sentence, async () => {
      await eventually(() => look(folder, file));
      await shows(name);
    });
  }

  it('stays when a file of none is looked at', async () => {
    await look('repair', 'shop.ts');
    await shows('repair');
    await look('notes', 'todo.md');
    await shows('repair');
  });
});

describe('a repository that comes while the window is open', () => {
  let newcomer: Repository;
  const place = () => vscode.workspace.workspaceFolders?.length ?? 0;

  before(async () => {
    newcomer = await Repository.create({ name: 'newcomer' });
    await newcomer.commit('Begin', { at: new Date(Date.now() - 3_600_000).toISOString(), files: { 'a.ts': '1\n' } });
    assert.ok(vscode.workspace.updateWorkspaceFolders(place(), 0, { uri: vscode.Uri.file(newcomer.path) }));
  });
  after(() => newcomer.remove());

  it('is measured', async () => {
    await eventually(() => look('newcomer', 'a.ts'));
    // the file opens before the repository is known, and is remembered
    assert.match(await shows('newcomer'), /\| 1 change in 90 days/);
  });

  it('has its next commit noticed', async () => {
    gitIn(newcomer.path, 'commit', '--quiet', '--allow-empty', '--message', 'Go on');
    await eventually(async () => assert.match(await shows('newcomer'), /\| 2 changes in 90 days/));
  });

  it('is forgotten when its folder goes', async () => {
    assert.ok(vscode.workspace.updateWorkspaceFolders(place() - 1, 1));
    await eventually(async () => assert.doesNotMatch(await copiedReport(), /newcomer/));
    await look('shop', 'shop.ts');
    await shows('shop');
  });
});
