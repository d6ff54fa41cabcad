import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../../src/core/config/config';
import type { Hint } from '../../../src/core/report/report';
import { Judgements } from '../../../src/extension/verdicts/judgements';
import { PrivateVerdicts } from '../../../src/extension/verdicts/privateVerdicts';
import type { WindowState } from '../../../src/protocol';
import { eventually } from '../../support/eventually';
import { memory } from '../../support/memory';
import { sampleReport } from '../../support/sampleReport';
import { folder } from './folders';

const { hints } = sampleReport();

describe('a judgement', () => {
  const root = path.join(folder('shop'), '..', 'judged');
  const file = vscode.Uri.file(path.join(root, CONFIG_FILE));
  let verdicts: PrivateVerdicts;
  let shown: readonly Hint[];
  let looks: number;
  let errors: (Error | string)[];
  let judgements: Judgements;

  beforeEach(async () => {
    await vscode.workspace.fs.createDirectory(vscode.Uri.file(root));
    verdicts = new PrivateVerdicts(memory());
    shown = hints;
    looks = 0;
    errors = [];
    const log = { error: (error: Error | string) => void errors.push(error) };
    const session = {
      get state(): WindowState {
        const report = { ...sampleReport(), hints: shown };
        const repository = { root, scope: null, state: { kind: 'measured', name: 'judged', report } } as const;
        return { kind: 'repositories', repositories: [repository], selected: root };
      },
      async refresh() {
        looks++;
      },
    };
    judgements = new Judgements({ session, verdicts, log });
  });

  afterEach(async () => {
    assert.deepEqual(errors, []);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.file(root), { recursive: true });
  });

  const [hint] = hints;
  assert.ok(hint);
  const { commit } = hint.failed;
  /** Chooses the nth row of the list that is asked with, then leaves the reason empty. Nobody tells when either shows. */
  const answering = async (judged: Promise<void>, nth: number) => {
    await pause();
    for (let i = 0; i < nth; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    const isDone = judged.then(() => true);
    do await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    while (!(await Promise.race([isDone, pause()])));
  };
  const written = async (): Promise<unknown> =>
    JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString());

  it('is kept for the user alone, and taken back', async () => {
    await answering(judgements.judge(root, commit), 1);
    assert.deepEqual(verdicts.of(root), [{ failed: commit, reason: null, by: 'user' }]);
    assert.equal(looks, 1);
    shown = hints.map((each) => ({ ...each, verdict: verdicts.of(root)[0] ?? null }));
    await judgements.undo(root, commit);
    assert.deepEqual(verdicts.of(root), []);
    assert.equal(looks, 2);
  });

  it('is written for the team, and taken out again', async () => {
    await answering(judgements.judge(root, commit), 0);
    assert.deepEqual(await written(), { version: 1, notFailures: [{ failed: commit }] });
    assert.deepEqual(verdicts.of(root), []);
    shown = hints.map((each) => ({ ...each, verdict: { failed: commit, reason: null, by: 'team' } }));
    await judgements.undo(root, commit);
    assert.deepEqual(await written(), { version: 1 });
    assert.equal(looks, 2);
  });

  it('touches no file that somebody is editing, or that is none', async () => {
    shown = hints.map((each) => ({ ...each, verdict: { failed: commit, reason: null, by: 'team' } }));
    for (const text of ['{"version": 1, "notFailures": [', '[]']) {
      await vscode.workspace.fs.writeFile(file, Buffer.from(text));
      await judgements.undo(root, commit);
      assert.equal(Buffer.from(await vscode.workspace.fs.readFile(file)).toString(), text);
    }
    await vscode.workspace.fs.writeFile(
      file,
      Buffer.from(JSON.stringify({ version: 1, notFailures: [{ failed: commit }] })),
    );
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await eventually(async () => {
      assert.match(document.getText(), /notFailures/);
      return vscode.window.showTextDocument(document);
    });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    await judgements.undo(root, commit);
    assert.ok(document.isDirty);
    assert.deepEqual(await written(), { version: 1, notFailures: [{ failed: commit }] });
    assert.equal(looks, 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is of a hint that is there', async () => {
    await judgements.judge(root, 'another');
    await judgements.judge('/another', commit);
    await judgements.undo(root, commit);
    assert.equal(looks, 0);
  });
});

function pause(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), 300);
  });
}
