import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { type HttpServer, serve } from '../support/httpServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { openShop, type Shop } from './support/shop';
import type { StatusItem, StatusKind } from './support/statusItem';
import type { Theme } from './support/themes';

describe('a budget that is spent', () => {
  let server: HttpServer;
  let shop: Shop;
  let editor: Editor;
  let item: StatusItem;
  /** What the endpoint says is left; null where it only fails. */
  let errorBudgetRemaining: number | null = 0.8;

  before(async function () {
    this.timeout(120_000);
    server = await serve((_, response) => {
      if (errorBudgetRemaining === null) return response.writeHead(503).end('<html>Sorry</html>');
      const slos = [{ id: 'checkout', objective: 0.999, errorBudgetRemaining }];
      const generatedAt = new Date().toISOString();
      return response.end(JSON.stringify({ schema: 'momentum.metrics/1', generatedAt, slos }));
    });
    shop = await openShop();
    editor = await openEditor({
      folder: shop.repository.path,
      machineSettings: { 'momentum.endpoints': [{ id: 'status', type: 'json', url: `${server.url}/metrics.json` }] },
    });
    item = momentum(editor.workbench);
  });

  after(async () => {
    await editor?.stop();
    await server?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, editor.workbench);
  });

  const shows = (text: RegExp, kind: StatusKind) =>
    eventually(async () => {
      assert.match(await item.text(), text);
      assert.equal(await item.kind(), kind);
    }, 30_000);
  const toast = () => editor.workbench.toast(/error budget of checkout in shop is exhausted/);
  /** Asks the endpoint, and waits until it was. */
  const refresh = async () => {
    const asked = server.requests.length;
    await editor.workbench.run('Momentum: Refresh');
    await eventually(() => assert.ok(server.requests.length > asked));
  };

  it('is told of in the status bar and once in words', async () => {
    await shows(/^\d+\s+24 h\s+80 %$/, 'none');
    errorBudgetRemaining = -0.2;
    await refresh();
    await shows(/^−20 %\s+\d+\s+24 h$/, 'error');
    await toast().waitFor();
    assert.equal(await toast().count(), 1);
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies Theme[]) {
    it(`can be seen in ${theme}`, async () => {
      await editor.workbench.useTheme(theme);
      await shows(/^−20 %/, 'error');
      // High Contrast has no colour for it
      assert.equal(await item.element.locator('.codicon-error').count(), 1);
      await editor.workbench.screenshot(`warning-${theme}`);
    });
  }

  it('is not told of a second time', async () => {
    await editor.workbench.useTheme('dark');
    await refresh();
    await refresh();
    await shows(/^−20 %/, 'error');
    assert.equal(await toast().count(), 1);
  });

  it('can be snoozed where it is told of, and then is only a figure', async () => {
    await toast().getByRole('button', { name: 'Snooze…' }).click();
    await editor.workbench.palette.pick('For 1 hour');
    await shows(/^−20 %/, 'none');
    assert.match(await item.accessibleName(), /overspent by 20 %, .*snoozed until \w*\s?\d\d:\d\d$/);
    assert.match(await item.tooltip(), /exhausted[^]*snoozed until /);
    await editor.workbench.screenshot('snoozed');
  });

  it('warns again when the snoozing is stopped', async () => {
    await editor.workbench.run('Momentum: Snooze Until…');
    await editor.workbench.screenshot('snooze');
    await editor.workbench.palette.pick('Stop snoozing');
    await shows(/^−20 %/, 'error');
    assert.equal(await toast().count(), 0);
  });

  it('is not told of when the window opens again, and the endpoint is not asked for what it said a moment ago', async () => {
    const asked = server.requests.length;
    await editor.workbench.reload();
    await shows(/^−20 %/, 'error');
    assert.equal(await toast().count(), 0);
    assert.equal(server.requests.length, asked);
  });

  it('keeps its last figures, and says so, while the endpoint fails', async () => {
    errorBudgetRemaining = null;
    await refresh();
    await eventually(
      async () => assert.match(await item.tooltip(), /\(503\)\. The figures are those of \d+ min ago/),
      30_000,
    );
    await shows(/^−20 %/, 'error');
  });

  it('tells true figures at once when it is better, and keeps its colour for a while', async () => {
    errorBudgetRemaining = 0.9;
    await refresh();
    await shows(/90 %$/, 'error');
    assert.match(await item.accessibleName(), /90 % of the error budget is left, it was worse a few minutes ago$/);
    await editor.workbench.screenshot('warning-held');
  });
});
