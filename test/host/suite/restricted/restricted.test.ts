import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../../support/eventually';
import { copiedReport } from '../copiedReport';
import { extension } from '../extension';

describe('in a workspace that is not trusted', () => {
  before('the extension has started', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await eventually(() => assert.ok(extension().isActive));
  });

  it('no git is run, even when it is told to look', async function () {
    const { GIT_WITNESS_LOG } = process.env;
    if (!GIT_WITNESS_LOG) return this.skip();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    await vscode.commands.executeCommand('momentum.refresh');
    await vscode.commands.executeCommand('momentum.showPanel');
    await vscode.commands.executeCommand('momentum.deleteHistories');
    await assert.rejects(async () =>
      vscode.workspace.openTextDocument(
        vscode.Uri.from({
          scheme: 'momentum-git',
          path: '/README.md',
          query: JSON.stringify({
            root: folder,
            // it exists: trust alone stands in the way
            sha: readFileSync(path.join(folder, '.git/refs/heads/main'), 'utf8').trim(),
            path: 'README.md',
          }),
        }),
      ),
    );
    assert.equal(readFileSync(GIT_WITNESS_LOG, 'utf8'), '');
  });

  it('there is no report to copy', async () => {
    assert.equal(await copiedReport(), '');
  });
});
