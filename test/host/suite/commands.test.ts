import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { gitIn } from '../../support/gitIn';
import { copiedReport } from './copiedReport';
import { extension } from './extension';
import { folder, look } from './folders';

describe('a command', () => {
  before(() => look('shop', 'shop.ts'));

  it('copies the report as Markdown', async () => {
    const report = await eventually(async () => {
      const text = await copiedReport();
      assert.match(text, /^## Team Momentum: shop$/m);
      return text;
    });
    assert.match(report, /mainline main · 90 days to /);
    assert.match(report, /^\| Cycle time \|/m);
    assert.match(report, /^\| Change frequency \| \*\*[^|]+ per week\*\* \| 2 changes in 90 days/m);
  });

  it('looks again, at once', async () => {
    assert.doesNotMatch(await copiedReport(), /1 release in/);
    gitIn(folder('shop'), 'tag', 'v1.0.0');
    await vscode.commands.executeCommand('momentum.refresh');
    assert.match(await copiedReport(), /1 release in 90 days/);
  });

  it('shows the panel, of which there is only one', async () => {
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('momentum.panel'));
    assert.equal(panels().length, 0);
    await vscode.commands.executeCommand('momentum.showPanel');
    await eventually(() => assert.equal(panels().length, 1));
    await look('shop', 'shop.ts');
    await vscode.commands.executeCommand('momentum.showPanel');
    await eventually(() => assert.ok(panels()[0]?.isActive));
    assert.equal(panels().length, 1);
    await vscode.window.tabGroups.close(panels());
    assert.equal(panels().length, 0);
    await vscode.commands.executeCommand('momentum.refresh');
  });

  it('deletes what is kept of histories, and nothing else', async function () {
    const { HOST_TEST_STORAGE } = process.env;
    if (!HOST_TEST_STORAGE) return this.skip();
    const storage = path.join(HOST_TEST_STORAGE, extension().id);
    const kept = path.join(storage, 'histories', 'of-a-repository-that-is-gone');
    const other = path.join(storage, 'other');
    await mkdir(path.dirname(kept), { recursive: true });
    await Promise.all([kept, other].map((file) => writeFile(file, 'x')));
    await vscode.commands.executeCommand('momentum.deleteHistories');
    assert.deepEqual([kept, other].map(existsSync), [false, true]);
    // again: there is nothing to delete any more
    await vscode.commands.executeCommand('momentum.deleteHistories');
  });

  it('shows the log', async () => {
    await vscode.commands.executeCommand('momentum.showLog');
    await eventually(() => {
      const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
      assert.ok(
        shown.some((uri) => uri.startsWith('output:') && uri.includes('Momentum')),
        shown.join(' '),
      );
    });
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
