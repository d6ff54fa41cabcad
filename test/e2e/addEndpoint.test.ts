import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathOrSkip } from '../support/component';
import { eventually } from '../support/eventually';
import { requirePrometheus } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { services } from './support/services';
import { openShop, type Shop } from './support/shop';
import type { Workbench } from './support/workbench';

describe('adding an endpoint', () => {
  let prometheus: Prometheus;
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(services);
    shop = await openShop();
    editor = await openEditor({ folder: shop.repository.path, viewport: { width: 1400, height: 900 } });
    ({ workbench } = editor);
  });

  after(async () => {
    await editor?.stop();
    await prometheus?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  /** Types an answer into the question that is open. */
  const answer = async (prompt: RegExp, text: string) => {
    await eventually(async () => assert.match(await workbench.palette.widget.innerText(), prompt));
    await workbench.palette.input.fill(text);
    await workbench.page.keyboard.press('Enter');
  };
  const choose = async (question: RegExp, label: string) => {
    await eventually(async () => assert.match(await workbench.palette.widget.innerText(), question), 30_000);
    await workbench.palette.pick(label);
  };
  const sharedFile = () => readFile(path.join(shop.repository.path, '.momentum.json'), 'utf8');

  it('says what is wrong with an address while it is typed', async () => {
    await workbench.run('Momentum: Add Endpoint…');
    await workbench.palette.input.fill('https://user:secret@prometheus.example.com');
    await eventually(async () =>
      assert.match(await workbench.palette.widget.innerText(), /must be an http or https address without user/),
    );
    await workbench.screenshot('add-endpoint-address');
    await workbench.palette.input.fill('');
  });

  it('asks whether a server at a private address is one of ours, before anything is sent', async () => {
    await answer(/Prometheus, an Alertmanager or a document/, prometheus.url);
    await workbench.palette.pick('No credential');
    await choose(/is at a private address/, 'Yes, it is ours');
  });

  it('has a query written where nothing was found, and shows the figures before the file is', async () => {
    await choose(/No SLO was found/, 'Write queries');
    await answer(/A name for the SLO/, 'checkout');
    await answer(/The share of events that has to be good/, '99.9');
    await eventually(async () => assert.match(await workbench.palette.widget.innerText(), /write 0\.999/));
    await workbench.palette.input.fill('');
    await answer(/The share of events that has to be good/, '0.999');
    await answer(/The window/, '30d');
    const requests = 'http_requests_total{service="healthy"';
    await answer(/A query that counts the bad events/, `sum(increase(${requests},code="500"}[{{window}}]))`);
    await answer(/A query that counts all events/, `sum(increase(${requests}}[{{window}}]))`);
    await workbench.palette.rows('80 % of the error budget is left').waitFor();
    await workbench.screenshot('add-endpoint-figures');
    await assert.rejects(sharedFile());
    await workbench.palette.widget.getByText('OK').click();
  });

  it('shows what would be written, and writes it when told to', async () => {
    await workbench.page.locator('.tab', { hasText: '.momentum.json: as it is ↔ as it would be' }).waitFor();
    await workbench.screenshot('add-endpoint-preview');
    await assert.rejects(sharedFile());
    await choose(/as shown\?/, 'Write');
    await eventually(async () => {
      const { endpoints } = JSON.parse(await sharedFile());
      assert.equal(endpoints[0].url, prometheus.url);
    });
    await eventually(async () => assert.match(await momentum(workbench).text(), /80 %$/), 30_000);
    await workbench.screenshot('add-endpoint-written');
  });

  it('is tested step by step', async () => {
    await workbench.run('Momentum: Test Endpoints');
    await workbench.page.locator('.tab', { hasText: 'endpoints.txt' }).waitFor();
    await eventually(async () => {
      const lines = await workbench.page.locator('.editor-instance .view-lines').first().innerText();
      assert.match(lines.replaceAll('\u00a0', ' '), /✓ Clock agrees[\s\S]*SLOs: 1/);
    });
    await workbench.screenshot('test-endpoints');
  });
});
