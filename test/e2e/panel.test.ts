import assert from 'node:assert/strict';
import { pathOrSkip } from '../support/component';
import { eventually } from '../support/eventually';
import { requirePrometheus } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { services, sharedFile } from './support/services';
import { HOSTILE, openShop, type Shop } from './support/shop';
import type { Theme } from './support/themes';
import type { Webview } from './support/webview';
import type { Workbench } from './support/workbench';

describe('the panel', () => {
  let prometheus: Prometheus;
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;
  let page: Webview;
  const slos = ['healthy', 'atRisk', 'burning', 'exhausted', 'phantom'].map((service) => ({
    id: `${service}-slo`,
    service,
  }));

  before(async function () {
    this.timeout(120_000);
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(services);
    shop = await openShop();
    await shop.repository.write('.momentum.json', sharedFile(prometheus.url, slos));
    editor = await openEditor({ folder: shop.repository.path, viewport: { width: 1400, height: 1000 } });
    ({ workbench } = editor);
    page = workbench.webview();
    await workbench
      .toast(/names metrics/)
      .getByRole('button', { name: 'Allow' })
      .click();
    await workbench.run('View: Close Primary Side Bar');
  });

  after(async () => {
    await editor?.stop();
    await prometheus?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  const section = (id: string) => page.frame.locator(`#${id}`);

  /** The whole page as one picture, bit by bit. */
  const picture = async (name: string) => {
    await page.document.evaluate('window.scrollTo(0, 0)');
    await workbench.screenshot(`panel-${name}`);
    for (const id of ['trap', 'weeks', 'budgets', 'hints', 'changes']) {
      await page.document.evaluate(`document.getElementById('${id}').scrollIntoView()`);
      await workbench.screenshot(`panel-${name}-${id}`);
    }
    await page.document.evaluate('window.scrollTo(0, 0)');
  };

  it('opens by a click on the status bar item', async () => {
    await momentum(workbench).click();
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
    await section('budgets').getByText('−20 %').first().waitFor();
  });

  it('tells the figures and what they rest on', async () => {
    const figures = await section('figures').innerText();
    assert.match(figures, /Cycle time\s+24 h\s+median of 13 changes/);
    assert.match(figures, /falling: 2 days in the window before \(12 changes\)/);
    assert.match(figures, /Release frequency\s+0\.\d+ per week\s+[67] releases in 90 days/);
    assert.match(figures, /Change frequency\s+1\.\d per week\s+14 changes in 90 days/);
    assert.match(figures, /Batch size\s+2 files/);
  });

  it('draws the momentum index, cycle time and releases by week, and each budget', async () => {
    const charts = await page.frame.getByRole('img').all();
    // of the budgets all but the one without data
    assert.equal(charts.length, 1 + 2 + 4);
    for (const chart of charts) assert.match((await chart.getAttribute('aria-label')) ?? '', /\d/);
    assert.deepEqual(await painted(page), Array(7).fill(true));
  });

  it('says the same as text for who can not see a chart', async () => {
    await section('weeks').getByText('Show as table').first().click();
    const table = section('weeks').getByRole('table', { name: 'Cycle time by week' });
    assert.match(await table.innerText(), /24 h\s+1 change/);
  });

  it('lists the worst SLO first', async () => {
    assert.deepEqual(await section('budgets').getByRole('heading', { level: 3 }).allInnerTexts(), [
      'exhausted-slo',
      'burning-slo',
      'atRisk-slo',
      'phantom-slo',
      'healthy-slo',
    ]);
    assert.deepEqual(await section('budgets').locator('.state').allInnerTexts(), [
      'exhausted',
      'burning',
      'at risk',
      'no data',
      'healthy',
    ]);
  });

  it('lists the revert as a hint, with both of its commits', async () => {
    const hints = await section('hints').innerText();
    assert.match(hints, /What failed\s+[0-9a-f]{8} Add shelf 5/);
    assert.match(hints, /What repaired it\s+[0-9a-f]{8} Revert "Add shelf 5"/);
  });

  it('lists the changes, newest first', async () => {
    const rows = await section('changes').getByRole('rowheader').allInnerTexts();
    assert.equal(rows.length, 14);
    assert.equal(rows.at(-1), 'Add shelf 13');
  });

  it('shows what strangers wrote as the text that it is', async () => {
    const rows = (await section('changes').getByRole('rowheader').allTextContents()).slice(0, 4);
    assert.deepEqual(rows, ['Add shelf 1', HOSTILE[0], HOSTILE[1], HOSTILE[2]]);
    assert.equal(await section('changes').locator('img, script, a').count(), 0);
  });

  it('takes its colours from the theme, its charts too', async () => {
    await workbench.page.mouse.move(700, 500);
    const looks = new Map<string, Theme>();
    for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
      await workbench.useTheme(theme);
      const colours = await eventually(async () => {
        const now = await coloursOf(page);
        assert.ok(!looks.has(now), `${theme} looks like ${looks.get(now)}.`);
        return now;
      });
      looks.set(colours, theme);
      await picture(theme);
    }
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
    it(`breaks no rule of accessibility in the theme ${theme}`, async () => {
      await workbench.useTheme(theme);
      await page.document.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      assert.deepEqual(await eventually(() => page.violations()), []);
    });
  }

  // before any other editor is open: VS Code in a browser keeps what is open only every few seconds
  it('comes back after the window was reloaded', async () => {
    await workbench.useTheme('dark');
    await workbench.reload();
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor({ timeout: 30_000 });
    await section('budgets').getByText('−20 %').first().waitFor();
    assert.equal(await workbench.page.locator('.tab').count(), 1);
  });

  it('opens a change with the files that it changed', async () => {
    await section('changes').getByRole('button', { name: 'Add shelf 13' }).click();
    const diff = workbench.page.locator('.multiDiffEditor');
    await diff.getByText('shelves.txt').first().waitFor();
    assert.match(await workbench.page.locator('.tab.active').innerText(), /^[0-9a-f]{8} Add shelf 13/);
    await eventually(async () => assert.match(await diff.innerText(), /shelf\s13/));
    await eventually(async () => {
      const files = (await diff.locator('.file-path .title').allInnerTexts()).filter(Boolean);
      assert.deepEqual(files.toSorted(), ['13.txt/shelves', 'shelves.txt/']);
    });
    await workbench.screenshot('commit');
    await workbench.run('View: Close Editor');
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
  });

  it('opens a commit whose subject was written to run something, and runs nothing', async () => {
    await section('changes').getByRole('button', { name: 'run me' }).click();
    await workbench.page.locator('.multiDiffEditor').getByText('shelves.txt').first().waitFor();
    assert.ok((await workbench.page.locator('.tab.active').innerText()).includes(HOSTILE[1]));
    await workbench.screenshot('commit-hostile');
    await workbench.run('View: Close Editor');
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
  });

  it('follows the history', async () => {
    await shop.repository.branch('late');
    await shop.repository.commit('Add a late shelf', { at: new Date().toISOString(), files: { 'late.txt': '1\n' } });
    await shop.repository.switchTo('main');
    await shop.repository.merge('late', { message: 'Add a late shelf\n', at: new Date().toISOString() });
    await section('changes').getByRole('button', { name: 'Add a late shelf' }).waitFor();
  });

  it('shows the scope that was chosen, as long as there is one', async () => {
    const file = sharedFile(prometheus.url, slos);
    const rows = () => section('changes').getByRole('rowheader').allInnerTexts();
    const scopes = [{ id: 'annex', paths: ['late.txt'] }];
    await shop.repository.write('.momentum.json', JSON.stringify({ ...JSON.parse(file), scopes }));
    await page.frame.getByRole('combobox', { name: 'Scope' }).selectOption('annex');
    await eventually(async () => assert.deepEqual(await rows(), ['Add a late shelf']));
    await page.frame.getByText('scope annex').waitFor();
    assert.equal(await section('scope').inputValue(), 'annex');
    await workbench.screenshot('panel-scope');
    await shop.repository.write('.momentum.json', file);
    await eventually(async () => assert.equal((await rows()).length, 15));
    assert.equal(await section('scope').count(), 0);
  });

  it('is reached and used by keyboard alone', async () => {
    await workbench.run('View: Close Editor');
    const { keyboard } = workbench.page;
    const focusIsIn = (selector: string) =>
      workbench.page.evaluate<boolean>(`document.activeElement?.closest('${selector}') !== null`);
    await eventually(async () => {
      await keyboard.press('F6');
      assert.ok(await focusIsIn('.statusbar'));
    });
    await eventually(async () => {
      await keyboard.press('ArrowRight');
      assert.ok(await focusIsIn('[id="team-momentum.team-momentum.status"]'));
    });
    await keyboard.press('Enter');
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
    await eventually(async () => {
      await keyboard.press('Tab');
      assert.equal(await page.document.evaluate('document.activeElement?.id'), 'refresh');
    });
    await workbench.screenshot('panel-keyboard');
    await keyboard.press('Enter');
    await page.frame.getByRole('button', { name: 'Refresh' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await workbench.toast('Copied the report of shop.').waitFor();
  });
});

/** Of each chart, whether anything is drawn. */
function painted({ document }: Webview): Promise<boolean[]> {
  return document.evaluate<boolean[], void>(`[...document.querySelectorAll('canvas')].map((canvas) =>
    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte !== 0))`);
}

/** The page's background and text, and the first chart as a picture. */
function coloursOf({ document }: Webview): Promise<string> {
  return document.evaluate<string, void>(`(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color, document.querySelector('canvas').toDataURL()].join(' ');
  })()`);
}
