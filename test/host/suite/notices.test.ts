import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Slo } from '../../../src/core/report/report';
import { HOUR } from '../../../src/core/time/instant';
import { agedState } from '../../../src/extension/status/agedState';
import { ExhaustionNotices } from '../../../src/extension/status/exhaustionNotices';
import { Snooze } from '../../../src/extension/status/snooze';
import type { WindowState } from '../../../src/protocol';
import { eventually } from '../../support/eventually';
import { memory } from '../../support/memory';
import { sampleReport, sampleSlo } from '../../support/sampleReport';

const ROOT = '/team/shop';
const slo = (state: Slo['state'], more: Partial<Slo> = {}): Slo => ({
  ...sampleSlo('cart-availability'),
  state,
  ...more,
});

describe('notices and snoozing', () => {
  const { showWarningMessage, showQuickPick } = vscode.window;
  let kept: vscode.Memento;
  let snooze: Snooze;
  let notices: ExhaustionNotices;
  /** What was said, and what is pressed. */
  let said: string[];
  let press: string | undefined;
  let shown: string[];
  let offered: string[];
  let pick: string | undefined;

  beforeEach(() => {
    kept = memory();
    said = [];
    shown = [];
    offered = [];
    press = undefined;
    pick = undefined;
    open();
    const warn = (message: string, ...buttons: readonly string[]) => {
      said.push(message);
      return Promise.resolve(buttons.find((button) => button === press));
    };
    const choose = (items: readonly vscode.QuickPickItem[]) => {
      offered = items.map(({ label }) => label);
      return Promise.resolve(items.find(({ label }) => label === pick));
    };
    Object.assign(vscode.window, { showWarningMessage: warn, showQuickPick: choose });
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showWarningMessage, showQuickPick });
    snooze.dispose();
    await setting(undefined);
  });

  /** Another window, or the same one after a restart. */
  const open = () => {
    snooze?.dispose();
    snooze = new Snooze(kept);
    notices = new ExhaustionNotices(kept, snooze, (root) => shown.push(root));
  };
  const setting = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('momentum').update('notifications', value, vscode.ConfigurationTarget.Workspace);
  const measured = (slos: readonly Slo[], heard: readonly string[] = ['eu-west']) =>
    notices.tell({ root: ROOT, report: { ...sampleReport(), slos }, heard });

  describe('a budget that comes to be exhausted', () => {
    it('is told once', async () => {
      for (const state of ['healthy', 'exhausted', 'exhausted', 'atRisk', 'exhausted'] as const)
        await measured([slo(state)]);
      assert.deepEqual(said, ['The error budget of cart-availability in web-shop is exhausted.']);
    });

    it('is not told when it is seen for the first time, nor from what was kept', async () => {
      await measured([slo('exhausted')]);
      await measured([slo('healthy', { id: 'other' })]);
      await measured([slo('exhausted', { id: 'other' })], []);
      assert.deepEqual(said, []);
    });

    it('is told after a restart, if it was known before', async () => {
      await measured([slo('healthy')]);
      open();
      await measured([slo('exhausted')], []);
      assert.deepEqual(said, []);
      await measured([slo('exhausted')]);
      open();
      await measured([slo('exhausted')]);
      assert.equal(said.length, 1);
    });

    it('is told together with others, in words that mean nothing more', async () => {
      const ids = ['x'.repeat(70), '[go](command:workbench.action.quit)', 'a\nb', 'fourth'];
      await measured(ids.map((id) => slo('healthy', { id })));
      await measured(ids.map((id) => slo('exhausted', { id })));
      const long = `${'x'.repeat(59)}…`;
      assert.deepEqual(said, [
        `The error budgets of ${long}, [go] (command:workbench.action.quit), a\ufffdb and 1 more in web-shop are exhausted.`,
      ]);
    });

    it('is not told to who wants no notifications, not even later', async () => {
      await setting(false);
      await measured([slo('healthy')]);
      await measured([slo('exhausted')]);
      await setting(undefined);
      await measured([slo('exhausted')]);
      assert.deepEqual(said, []);
    });

    it('is shown at a press', async () => {
      await measured([slo('healthy')]);
      press = 'Show';
      await measured([slo('exhausted')]);
      assert.deepEqual(shown, [ROOT]);
    });

    it('is snoozed at a press, and then not told', async () => {
      await measured([slo('healthy'), slo('healthy', { id: 'other' })]);
      press = 'Snooze…';
      pick = 'For 1 hour';
      await measured([slo('exhausted'), slo('healthy', { id: 'other' })]);
      await measured([slo('exhausted'), slo('exhausted', { id: 'other' })]);
      assert.equal(said.length, 1);
      const left = (snooze.untilOf(ROOT) ?? 0) - Date.now();
      assert.ok(HOUR - 60_000 < left && left <= HOUR, String(left));
    });
  });

  describe('snoozing', () => {
    it('offers its end only while it lasts', async () => {
      await snooze.choose(ROOT);
      assert.ok(!offered.includes('Stop snoozing'));
      assert.deepEqual(offered.slice(0, 3), ['For 1 hour', 'For 4 hours', 'Tomorrow']);
      assert.equal(snooze.untilOf(ROOT), null);
      await snooze.set(ROOT, Date.now() + HOUR);
      pick = 'Stop snoozing';
      await snooze.choose(ROOT);
      assert.equal(offered[0], 'Stop snoozing');
      assert.equal(snooze.untilOf(ROOT), null);
    });

    it('is for one repository, and for all windows', async () => {
      await snooze.set(ROOT, Date.now() + HOUR);
      open();
      assert.notEqual(snooze.untilOf(ROOT), null);
      assert.equal(snooze.untilOf('/team/other'), null);
    });

    it('ends on its own, and says so', async () => {
      let changes = 0;
      snooze.onDidChange(() => (changes += 1));
      await snooze.set(ROOT, Date.now() + 300);
      assert.equal(changes, 1);
      assert.notEqual(snooze.untilOf(ROOT), null);
      await eventually(() => assert.equal(changes, 2));
      assert.equal(snooze.untilOf(ROOT), null);
    });
  });

  it('shows what nobody looked at again as stale, and the rest as it is', () => {
    const report = sampleReport();
    const at = Date.parse(report.generatedAt);
    const state: WindowState = {
      kind: 'repositories',
      repositories: [
        { root: ROOT, scope: null, state: { kind: 'loading', name: 'shop', step: 'Reading', last: report } },
        { root: '/new', scope: null, state: { kind: 'loading', name: 'new', step: 'Reading', last: null } },
      ],
      selected: ROOT,
    };
    assert.equal(agedState(state, at + HOUR / 4, 0), state);
    const aged = agedState(state, at + HOUR, 0);
    assert.ok(aged.kind === 'repositories');
    const [first, second] = aged.repositories;
    assert.ok(first?.state.kind === 'loading');
    assert.equal(first.state.last?.slos[0]?.state, 'stale');
    assert.equal(second, state.repositories[1]);
  });
});
