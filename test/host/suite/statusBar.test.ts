import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../../src/core/report/report';
import { HOUR } from '../../../src/core/time/instant';
import { Snooze } from '../../../src/extension/status/snooze';
import { StatusBar } from '../../../src/extension/status/statusBar';
import type { WindowState } from '../../../src/protocol';
import { memory } from '../../support/memory';
import { sampleReport, sampleSlo } from '../../support/sampleReport';

const ROOT = '/team/shop';

describe('the verdict in the status bar', () => {
  const { createStatusBarItem, showWarningMessage, showInformationMessage } = vscode.window;
  let item: vscode.StatusBarItem;
  let notified: number;
  let report: Report;
  let snooze: Snooze;
  let bar: StatusBar;

  beforeEach(() => {
    notified = 0;
    snooze = new Snooze(memory());
    const create = (...options: Parameters<typeof createStatusBarItem>) => {
      item = createStatusBarItem(...options);
      return item;
    };
    const notify = () => Promise.resolve(void notified++);
    Object.assign(vscode.window, {
      createStatusBarItem: create,
      showWarningMessage: notify,
      showInformationMessage: notify,
    });
    show('watch', 'watch');
    bar = new StatusBar(stateNow, snooze);
  });

  afterEach(() => {
    bar.dispose();
    snooze.dispose();
    Object.assign(vscode.window, { createStatusBarItem, showWarningMessage, showInformationMessage });
  });

  const stateNow = (): WindowState => ({
    kind: 'repositories',
    repositories: [{ root: ROOT, scope: null, state: { kind: 'measured', name: 'shop', report } }],
    selected: ROOT,
  });
  const show = (verdict: Report['trap']['verdict'], dayBefore: Report['trap']['verdict'], slo = healthy) => {
    const sample = sampleReport();
    report = { ...sample, slos: [slo], trap: { ...sample.trap, verdict, dayBefore } };
  };
  const healthy = sampleSlo('cart-availability');
  const colour = () => {
    const { backgroundColor } = item;
    return backgroundColor instanceof vscode.ThemeColor ? backgroundColor.id : backgroundColor;
  };
  const tooltip = () => (item.tooltip instanceof vscode.MarkdownString ? item.tooltip.value : '');

  it('is a word in the tooltip, with the index in the text and all of it for a screen reader', () => {
    assert.match(item.text, /^\$\(dashboard\) 29 \$\(arrow-down\)/);
    assert.match(tooltip(), /\*\*watch\*\*/);
    assert.match(item.accessibilityInformation?.label ?? '', /momentum index 29 of 100, falling, velocity trap: watch/);
    assert.equal(colour(), undefined);
  });

  it('warns on the second day that it is trapped, and tells nobody else', () => {
    show('trapped', 'watch');
    bar.show();
    assert.equal(colour(), undefined);
    show('trapped', 'trapped');
    bar.show();
    assert.equal(colour(), 'statusBarItem.warningBackground');
    show('watch', 'trapped');
    bar.show();
    assert.equal(colour(), 'statusBarItem.warningBackground', 'it gave way before five minutes were over');
    assert.equal(notified, 0);
  });

  it('warns nobody who snoozed', async () => {
    show('trapped', 'trapped');
    await snooze.set(ROOT, Date.now() + HOUR);
    bar.show();
    assert.equal(colour(), undefined);
    assert.match(tooltip(), /\*\*trapped\*\*[^]*snoozed until/);
  });

  it('leaves an exhausted budget its colour and its first place', () => {
    show('trapped', 'trapped', { ...healthy, state: 'exhausted', remaining: -0.2 });
    bar.show();
    assert.equal(colour(), 'statusBarItem.errorBackground');
    assert.match(item.text, /^\$\(error\) −20 %/);
  });
});
