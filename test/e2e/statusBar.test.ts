import assert from 'node:assert/strict';
import { pathOrSkip } from '../support/component';
import { eventually } from '../support/eventually';
import { unusedOrigin } from '../support/httpServer';
import { requirePrometheus } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { Gateway } from './support/gateway';
import { momentum } from './support/momentum';
import { services, sharedFile } from './support/services';
import { openShop, type Shop } from './support/shop';
import type { StatusItem } from './support/statusItem';

describe('the status bar item', () => {
  let prometheus: Prometheus;
  let gateway: Gateway;
  let shop: Shop;
  let editor: Editor;
  let item: StatusItem;

  before(async function () {
    this.timeout(120_000);
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(services);
    gateway = await Gateway.before(prometheus.url);
    shop = await openShop();
    await shop.repository.write('.momentum.json', sharedFile(gateway.url, [{ id: 'checkout', service: 'healthy' }]));
    editor = await openEditor({ folder: shop.repository.path });
    item = momentum(editor.workbench);
  });

  after(async () => {
    await editor?.stop();
    await gateway?.stop();
    await prometheus?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, editor.workbench);
  });

  /** The team changes what it measures, and the user agrees where that is new. */
  const measure = async (service: string, { isNew }: { isNew: boolean }, url = gateway.url) => {
    await shop.repository.write('.momentum.json', sharedFile(url, [{ id: 'checkout', service }]));
    const allow = editor.workbench.toast(/has changed: /).getByRole('button', { name: /^Allow/ });
    if (isNew) await allow.click();
  };

  const shows = (text: RegExp) => eventually(async () => assert.match(await item.text(), text), 30_000);

  /** Another window, and back: each shows in the tooltip only when all was looked at again. */
  const looksAgain = async () => {
    for (const [window, days] of [
      ['89d', /shop mainline main · 89 days/],
      [undefined, /shop mainline main · 90 days/],
    ] as const) {
      editor.workbench.change({ 'momentum.window': window });
      await eventually(async () => assert.match(await item.tooltip(), days), 30_000);
    }
  };

  describe('before anybody agreed', () => {
    it('shows the momentum index, the cycle time and their directions, and no budget', async () => {
      await shows(/^\d+\s+24 h\s+\?$/);
      assert.equal(await item.element.locator('[class*=codicon-arrow-]').count(), 2);
      assert.equal(await item.kind(), 'none');
      assert.match(
        await item.accessibleName(),
        /^Momentum of shop: momentum index \d+ of 100, \w+, velocity trap: \w+, cycle time 24 h, falling, error budget unknown: no data$/,
      );
      await editor.workbench.screenshot('status-not-asked');
    });

    it('has asked nothing of the endpoint, and asks the user', async () => {
      await editor.workbench.toast(/names metrics at http:\/\/127\.0\.0\.1/).waitFor();
      await editor.workbench.screenshot('consent');
      assert.equal(gateway.asked, 0);
    });

    it('asks nothing after Not Now, however often it looks again', async () => {
      const toast = editor.workbench.toast(/names metrics/);
      await toast.getByRole('button', { name: 'Not Now' }).click();
      await toast.waitFor({ state: 'hidden' });
      await looksAgain();
      await shows(/^\d+\s+24 h\s+\?$/);
      assert.match(
        await item.tooltip(),
        /metrics: http:\/\/127\.0\.0\.1:\d+ was not asked: nobody agreed to that yet\./,
      );
      assert.equal(await toast.count(), 0);
      assert.equal(gateway.asked, 0);
    });
  });

  describe('after Allow', () => {
    before(async () => {
      await editor.workbench.reload();
      await editor.workbench
        .toast(/names metrics/)
        .getByRole('button', { name: 'Allow as Internal Server' })
        .click();
    });

    it('shows what is left of the budget', async () => {
      await shows(/^\d+\s+24 h\s+80 %$/);
      assert.equal(await item.kind(), 'none');
      assert.ok(gateway.asked > 0);
      await editor.workbench.screenshot('status-healthy');
    });

    it('tells figures, windows, sample sizes and age in its tooltip', async () => {
      const tooltip = await item.tooltip();
      for (const part of [
        /shop mainline main · 90 days to \d+ \w+ \d{4}/,
        /Cycle time\s+24 h\s+median of 1[234] changes .* falling: 2 days in the window before \(1[234] changes\)/,
        /Velocity trap\s+\w+\s+\S.*\s+Momentum index\s+\d+\s+\w+: /,
        /└ Recovery\s+unknown\s+Fewer than 3 /,
        /Release frequency\s+[\d.]+ per week\s+\d releases in 90 days/,
        /checkout \(99\.9 % over 30 days\)\s+healthy\s+80 % of the error budget is left · burn rate 1h 0\.2×/,
        /Computed just now \(\d+ \w+ \d{4}, \d\d:\d\d UTC\)\./,
      ]) {
        assert.match(tooltip, part);
      }
    });

    const states = [
      [
        'warns when the budget is at risk',
        'atRisk',
        /^\d+\s+24 h\s+2[12](\.\d)? %$/,
        'warning',
        /checkout .*\s+at risk\s/,
      ],
      ['warns when the budget burns', 'burning', /^\d+\s+24 h\s+57(\.\d)? %$/, 'warning', /checkout .*\s+burning\s/],
      [
        'is an error when the budget is exhausted',
        'exhausted',
        /^−20(\.\d)? %\s+\d+\s+24 h$/,
        'error',
        /overspent by 20/,
      ],
      [
        'does not know what has no data',
        'phantom',
        /^\d+\s+24 h\s+\?$/,
        'none',
        /no data\s.*Nothing was recorded in the last 30d\./,
      ],
    ] as const;
    for (const [sentence, service, text, kind, tooltip] of states) {
      it(sentence, async () => {
        await measure(service, { isNew: true });
        await shows(text);
        assert.equal(await item.kind(), kind);
        await eventually(async () => assert.match(await item.tooltip(), tooltip));
        await editor.workbench.screenshot(`status-${service}`);
        await item.element.hover();
        await editor.workbench.page.locator('.workbench-hover').waitFor();
        await editor.workbench.screenshot(`tooltip-${service}`);
      });
    }

    // after the others: VS Code in a browser writes what an extension remembers only every few seconds
    it('tells what git alone says while it waits for the endpoint, and remembers what was allowed', async () => {
      await measure('healthy', { isNew: false });
      await shows(/^\d+\s+24 h\s+80 %$/);
      await editor.workbench.run('Momentum: Delete Kept Histories');
      await editor.workbench.toast(/Nothing is kept/).waitFor();
      const release = gateway.hold();
      try {
        await editor.workbench.reload();
        await shows(/^\d+\s+24 h$/);
        await eventually(async () => {
          const tooltip = await item.tooltip();
          assert.doesNotMatch(tooltip, /still being read/);
          assert.match(tooltip, /The endpoints did not answer yet\.[^]*Waiting for the endpoints…/);
        }, 30_000);
        assert.equal(await item.kind(), 'none');
        await editor.workbench.screenshot('status-waiting');
      } finally {
        release();
      }
      await shows(/^\d+\s+24 h\s+80 %$/);
      assert.equal(await editor.workbench.toast(/names metrics/).count(), 0);
    });

    it('asks again for another origin, and says when that can not be reached', async () => {
      const nowhere = await unusedOrigin();
      await measure('healthy', { isNew: true }, nowhere);
      await eventually(async () => assert.match(await item.tooltip(), /metrics: .* refused the connection\./), 30_000);
      assert.match(await item.text(), /^\d+\s+24 h\s+\?$/);
      assert.equal(await item.kind(), 'none');
      await editor.workbench.screenshot('status-unreachable');
    });
  });

  describe('as it is set', () => {
    before(() => measure('exhausted', { isNew: false }));

    it('shows cycle time alone, or the budget alone', async () => {
      await shows(/^−20(\.\d)? %\s+\d+\s+24 h$/);
      editor.workbench.change({ 'momentum.statusBar.text': 'cycleTime' });
      await shows(/^24 h$/);
      assert.equal(await item.kind(), 'error');
      editor.workbench.change({ 'momentum.statusBar.text': 'budget' });
      await shows(/^−20(\.\d)? %$/);
      editor.workbench.change({ 'momentum.statusBar.text': undefined });
    });

    it('hides and comes back', async () => {
      editor.workbench.change({ 'momentum.statusBar.visible': false });
      await item.element.waitFor({ state: 'hidden' });
      editor.workbench.change({ 'momentum.statusBar.visible': undefined });
      await shows(/^−20(\.\d)? %\s+\d+\s+24 h$/);
    });

    it('loses its budget when the user forgets what was allowed', async () => {
      await editor.workbench.run('Momentum: Allow or Forget Endpoints…');
      await editor.workbench.palette.pick(gateway.url);
      await editor.workbench.palette.pick('Forget All');
      await shows(/^\d+\s+24 h\s+\?$/);
      const asked = gateway.asked;
      await looksAgain();
      await eventually(async () => assert.match(await item.tooltip(), /was not asked: nobody agreed/));
      assert.equal(gateway.asked, asked);
    });
  });
});
