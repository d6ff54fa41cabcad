import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { gitIn } from '../support/gitIn';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { type Editor, type EditorOptions, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import type { StatusItem } from './support/statusItem';

describe('where there is nothing to show', () => {
  let folder: TemporaryFolder;
  let editor: Editor | undefined;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(async function () {
    try {
      if (editor) await endTest(this, editor.workbench);
    } finally {
      await editor?.stop();
      folder.remove();
    }
  });

  const open = async (options: EditorOptions = {}) => {
    editor = await openEditor({ folder: folder.path, ...options });
    return editor.workbench;
  };
  const shows = (item: StatusItem, text: string) =>
    eventually(async () => assert.equal(await item.text(), text), 30_000);

  it('the status bar has no item until there is a repository', async () => {
    const workbench = await open();
    await workbench.run('Momentum: Show Panel');
    const { frame } = workbench.webview();
    await frame.getByRole('heading', { name: 'No git repository in this workspace' }).waitFor();
    const item = momentum(workbench);
    assert.equal(await item.element.count(), 0);
    await workbench.screenshot('panel-no-repository');
    assert.deepEqual(await workbench.webview().violations(), []);

    gitIn(folder.path, 'init', '--quiet', '--initial-branch=main');
    gitIn(folder.path, 'commit', '--quiet', '--allow-empty', '--message', 'Begin');
    await frame.getByRole('heading', { name: path.basename(folder.path), level: 1 }).waitFor({ timeout: 30_000 });
    await shows(item, '?');
  });

  it('a repository without commits has figures that are unknown, and may be called anything', async () => {
    const name = '<b>[run me](command:workbench.action.quit) $(zap) | *x*';
    const root = path.join(folder.path, name);
    mkdirSync(root);
    gitIn(root, 'init', '--quiet', '--initial-branch=main');
    const workbench = await open({ folder: root });
    const item = momentum(workbench);
    await shows(item, '?');
    const tooltip = await item.tooltip();
    assert.ok(tooltip.startsWith(`${name} 90 days to `), tooltip);
    assert.match(tooltip, /Cycle time\s+unknown/);
    await item.click();
    const { frame } = workbench.webview();
    await frame.getByRole('heading', { name, level: 1 }).waitFor();
    await workbench.screenshot('panel-empty-repository');
    assert.deepEqual(await workbench.webview().violations(), []);
  });

  it('the status bar says that git is missing', async () => {
    const bin = path.join(folder.path, 'bin');
    mkdirSync(bin);
    // as if started from a terminal: otherwise a login shell's PATH would replace this one
    const workbench = await open({ env: { PATH: bin, VSCODE_CLI: '1' } });
    const item = momentum(workbench);
    await shows(item, 'Momentum: unknown');
    assert.equal(await item.kind(), 'none');
    assert.match(await item.tooltip(), /^git could not be started as "git": it was not found\. Install git/);
    await item.click();
    const { frame } = workbench.webview();
    await frame.getByText('git could not be started as "git": it was not found.').waitFor();
    await workbench.screenshot('panel-no-git');
  });
});
