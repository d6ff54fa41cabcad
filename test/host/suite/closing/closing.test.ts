import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../../support/eventually';
import { copiedReport } from '../copiedReport';
import { extension } from '../extension';

/** The threads of this process besides its main one, as Node itself counts them. */
function threads(): number {
  const report = process.report.getReport();
  const { workers } = typeof report === 'string' ? JSON.parse(report) : report;
  return workers.length;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('when the window closes', () => {
  it('neither git nor a thread of the extension goes on', async function () {
    const { GIT_WITNESS_LOG, GIT_WITNESS_HANG } = process.env;
    if (!GIT_WITNESS_LOG || !GIT_WITNESS_HANG) return this.skip();
    const pids = () =>
      readFileSync(GIT_WITNESS_LOG, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => Number.parseInt(line, 10));
    await eventually(async () => assert.match(await copiedReport(), /Team Momentum: shop/));
    assert.ok(pids().length > 0, 'The witness saw no git.');
    assert.ok(threads() > 0, 'It measures in a thread of its own.');

    writeFileSync(GIT_WITNESS_HANG, '');
    const before = pids().length;
    void vscode.commands.executeCommand('momentum.refresh');
    const hanging = await eventually(() => {
      const now = pids().slice(before).filter(runs);
      assert.ok(now.length > 0, 'No git hangs.');
      return now;
    });
    const busy = threads();

    // what VS Code calls when the window closes, on the very module that it has loaded
    const { deactivate } = createRequire(__filename)(
      path.join(extension().extensionPath, extension().packageJSON.main),
    );
    await deactivate();
    await eventually(() => assert.ok(threads() < busy, 'Its thread goes on.'));
    await eventually(() => assert.deepEqual(hanging.filter(runs), []));
    assert.deepEqual(pids().filter(runs), []);
  });

  after(() => rmSync(process.env['GIT_WITNESS_HANG'] ?? '', { force: true }));
});
