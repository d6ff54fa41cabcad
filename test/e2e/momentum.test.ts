import assert from 'node:assert/strict';
import type { Report } from '../../src/core/report/report';
import type { ToPage } from '../../src/protocol';
import { eventually } from '../support/eventually';
import { risingMomentum } from '../support/sampleMomentum';
import { SAMPLE_NOW, sampleReport } from '../support/sampleReport';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { openPanel } from './support/momentum';
import { openShop, type Shop } from './support/shop';
import type { Webview } from './support/webview';
import type { Workbench } from './support/workbench';

/** The panel of a real repository; its page is told a made-up report of it, as no history of a test is half a year of trouble. */
describe('the momentum index and the verdict', () => {
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;
  let page: Webview;

  before(async function () {
    this.timeout(120_000);
    shop = await openShop();
    editor = await openEditor({
      folder: shop.repository.path,
      viewport: { width: 1400, height: 1000 },
      machineSettings: { 'momentum.refreshMinutes': 0 },
    });
    ({ workbench } = editor);
    page = await openPanel(workbench, 'shop');
  });

  after(async () => {
    await editor?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  const section = (id: string) => page.frame.locator(`#${id}`);
  const opener = (name: string | RegExp) => page.frame.getByRole('button', { name, exact: true });

  const tell = (more: Partial<Report> = {}) => {
    const report = { ...reportOf(shop), ...more };
    const state = { kind: 'measured', name: 'shop', report } as const;
    const root = shop.repository.path;
    const message: ToPage = {
      type: 'state',
      state: { kind: 'repositories', repositories: [{ root, state, scope: null }], selected: root },
    };
    return page.document.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  };

  it('are there from the first look on, known or with the reason', async () => {
    await section('momentum').getByRole('heading', { name: 'Momentum', level: 2 }).waitFor();
    await section('trap').getByRole('heading', { name: 'Velocity trap', level: 2 }).waitFor();
    assert.match(await section('momentum').innerText(), /of 100|unknown\s+\S.*\./);
    const first = page.frame.locator('.body > section').first();
    assert.equal(await first.getAttribute('id'), 'momentum');
    await workbench.screenshot('momentum-first');
  });

  it('say index, direction, coverage and band', async () => {
    await eventually(async () => {
      await tell();
      const text = await section('momentum').innerText();
      assert.match(text, /29 of 100\s+falling: down \d+ in 28 days\s+Band: 27 to 30,/);
      assert.match(text, /Coverage: 80 % of the weights known/);
      assert.match(text, /Recovery\s+unknown\s+Fewer than 3 recoveries in 180 days\./);
    });
  });

  it('draw the year, and say it as a table too', async () => {
    const chart = section('momentum').getByRole('img');
    assert.match(
      (await chart.getAttribute('aria-label')) ?? '',
      /^Momentum index over 365 days, 2\d\d of them known: from/,
    );
    await section('momentum').getByText('Show as table').click();
    const table = section('momentum').getByRole('table', { name: 'The momentum index over the year to' });
    await table.getByRole('rowheader', { name: '21 Nov 2026' }).waitFor();
    assert.match(await table.innerText(), /unknown/);
    await section('momentum').getByText('Show as table').click();
  });

  it('open by keyboard to formula, inputs and what is behind them', async () => {
    const delivery = opener('Delivery');
    assert.equal(await delivery.getAttribute('aria-expanded'), 'false');
    await delivery.focus();
    await workbench.page.keyboard.press('Enter');
    assert.equal(await delivery.getAttribute('aria-expanded'), 'true');
    const id = await delivery.getAttribute('aria-controls');
    const beneath = page.frame.locator(`#${id}`);
    const text = await beneath.innerText();
    assert.match(text, /It has 20 % of the weights[^]*Formula: The geometric mean of releases/);
    assert.match(
      text,
      /Release frequency\s+2\.8 per week\s+28 days\s+usual here: 2\.3 per week\s+0\.28 per week\s+100 of 100\s+11/,
    );
    assert.ok(
      (await beneath
        .getByRole('list', { name: /^\d+ releases$/ })
        .getByRole('button')
        .count()) > 0,
    );
    await workbench.page.keyboard.press('Tab');
    assert.equal(await page.document.evaluate(`document.activeElement.closest('#${id}') !== null`), true);
  });

  it('stay open, with the focus, when the figures change', async () => {
    await opener('Delivery').focus();
    await tell({ momentum: { ...sampleReport().momentum, index: 30.2 } });
    await eventually(async () => assert.match(await section('momentum').innerText(), /30 of 100/));
    assert.equal(await opener('Delivery').getAttribute('aria-expanded'), 'true');
    assert.equal(await page.document.evaluate('document.activeElement?.id'), 'open-component-delivery');
    await workbench.page.keyboard.press('Space');
    assert.equal(await opener('Delivery').getAttribute('aria-expanded'), 'false');
  });

  it('say the verdict, its evidence, and what was not seen', async () => {
    const text = await section('trap').innerText();
    assert.match(text, /trapped\s+Output rises while recovery time and burn rate worsen\./);
    assert.match(text, /Compared: 29 Aug 2026 to 21 Nov 2026, against 6 Jun 2026 to 29 Aug 2026\./);
    assert.match(text, /Recovery time\s+worse\s+2\.4 h\s+7\.3 h\s+3×\s+0\.003\s+9 → 11/);
    assert.match(text, /Not seen\s+Rework could not be seen: /);
    const rows = await section('trap').getByRole('rowheader').allInnerTexts();
    assert.deepEqual(
      rows.slice(0, 2).map((row) => row.trim()),
      ['Recovery time', 'Burn rate'],
    );
  });

  it('lead from a signal to its weeks, and to a commit', async () => {
    const signal = section('trap').getByRole('button', { name: 'Recovery time', exact: true });
    await signal.focus();
    await workbench.page.keyboard.press('Space');
    const weeks = section('trap').getByRole('table', { name: 'Recovery time by week, oldest first' });
    assert.equal(await weeks.getByRole('rowheader').count(), 24);
    await section('trap')
      .getByRole('list', { name: '1 change' })
      .getByRole('button', { name: 'Add shelf 13' })
      .press('Enter');
    await workbench.page.locator('.multiDiffEditor').getByText('shelves.txt').first().waitFor();
    assert.match(await workbench.page.locator('.tab.active').innerText(), /^[0-9a-f]{8} Add shelf 13/);
    await workbench.run('View: Close Editor');
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
  });

  it('tell what else is seen of budgets and code', async () => {
    await eventually(async () => {
      await tell();
      assert.match(await section('burns').innerText(), /search-latency has burnt 30\.9 % of its error budget since/);
    });
    assert.match(
      await section('release-costs').innerText(),
      /v1\.8\.9 spent 11\.6 % of the error budget of search-latency/,
    );
    assert.match(await section('coupling').innerText(), /cart\/src\/price\.ts and checkout\/src\/total\.ts/);
    assert.match(await section('hotspots').innerText(), /checkout\/src\/total\.ts\s+21 changes · 48 kB/);
    assert.match(await section('assisted').innerText(), /AI-assisted: ≥ 9\.1 %/);
    assert.match(await section('blind-spots').innerText(), /“emails-delivered” has told nothing/);
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
    it(`can be read in the theme ${theme}`, async () => {
      await workbench.page.mouse.move(700, 500);
      await workbench.useTheme(theme);
      await tell({ momentum: { ...risingMomentum(SAMPLE_NOW), band: [82, 86] } });
      await eventually(async () => assert.match(await section('momentum').innerText(), /rising: up 4/));
      for (const name of ['Delivery', 'Quality', 'Recovery'])
        if ((await opener(name).getAttribute('aria-expanded')) === 'false') await opener(name).click();
      const signal = section('trap').getByRole('button', { name: 'Recovery time', exact: true });
      if ((await signal.getAttribute('aria-expanded')) === 'false') await signal.click();
      for (const id of ['momentum', 'momentum-table', 'trap', 'release-costs', 'coupling']) {
        await page.document.evaluate(`document.getElementById('${id}').scrollIntoView()`);
        await workbench.screenshot(`momentum-${theme}-${id}`);
      }
      assert.deepEqual(await eventually(() => page.violations()), []);
    });
  }
});

/** The sample, whose changes are commits that the shop has. */
function reportOf({ commits }: Shop): Report {
  const sample = sampleReport();
  const known = [...commits].toReversed();
  const changes = sample.changes
    ?.slice(0, known.length)
    .map((change, i) => ({ ...change, subject: known[i]?.[0] ?? '', sha: known[i]?.[1] ?? '' }));
  const recovery = commits.get('Add shelf 13') ?? '';
  const evidence = sample.trap.evidence.map((each) =>
    each.signal === 'recoveryTime' ? { ...each, changes: [recovery] } : each,
  );
  return { ...sample, ...(changes && { changes }), trap: { ...sample.trap, evidence } };
}
