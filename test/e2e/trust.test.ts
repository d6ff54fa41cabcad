import assert from 'node:assert/strict';
import { pathOrSkip } from '../support/component';
import { eventually } from '../support/eventually';
import { requirePrometheus } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { Gateway } from './support/gateway';
import { momentum } from './support/momentum';
import { services, sharedFile } from './support/services';
import { openShop, type Shop } from './support/shop';
import type { Workbench } from './support/workbench';

describe('what endpoints may be asked', () => {
  let prometheus: Prometheus;
  let gateway: Gateway;
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(services);
    gateway = await Gateway.before(prometheus.url);
    shop = await openShop();
    await share('healthy');
    editor = await openEditor({ folder: shop.repository.path, viewport: { width: 1400, height: 900 } });
    ({ workbench } = editor);
  });

  after(async () => {
    await editor?.stop();
    await gateway?.stop();
    await prometheus?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  /** What a pull brings. */
  const share = (service: string) =>
    shop.repository.write('.momentum.json', sharedFile(gateway.url, [{ id: 'checkout', service }]));
  const shows = (text: RegExp) => eventually(async () => assert.match(await momentum(workbench).text(), text), 30_000);
  const question = (text: RegExp) => workbench.toast(text);
  const press = (text: RegExp, button: string) =>
    question(text).getByRole('button', { name: button, exact: true }).click();
  /** The lines of both sides of the diff that is open, or of the one editor. */
  const text = async () => {
    const lines = await workbench.page.locator('.editor-instance .view-lines').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  };

  it('is asked first, and nothing is sent before', async () => {
    await question(/names metrics at http:\/\/127\.0\.0\.1:\d+ .* That is a private address/).waitFor();
    await shows(/^\d+\s+24 h\s+\?$/);
    await workbench.screenshot('trust-question');
    assert.equal(gateway.asked, 0);
  });

  it('is shown as it would be asked, whereupon the question is still there', async () => {
    await press(/names metrics/, 'Show What Is Asked');
    await eventually(async () =>
      assert.match(await text(), /"errors": "sum\(increase\(http_requests_total\{service=\\"healthy\\"/),
    );
    assert.match(await text(), new RegExp(`"url": "${gateway.url}"`));
    await question(/names metrics/).waitFor();
    await workbench.screenshot('trust-shown');
    assert.equal(gateway.asked, 0);
  });

  it('can not be changed where it is shown', async () => {
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.type('x');
    await eventually(async () => {
      const told = workbench.page.locator('.monaco-editor-overlaymessage');
      assert.match(await told.innerText(), /Cannot edit in read-only editor/);
    });
  });

  it('is asked as soon as the user says that the server is their own', async () => {
    await press(/names metrics/, 'Allow as Internal Server');
    await shows(/^\d+\s+24 h\s+80 %$/);
    assert.ok(gateway.asked > 0);
    await workbench.screenshot('trust-allowed');
  });

  it('is not sent when it has changed, which is told with what differs', async () => {
    const asked = gateway.asked;
    await share('exhausted');
    await question(/asks of metrics at http:\/\/127\.0\.0\.1:\d+ has changed: 2 queries\./).waitFor();
    await workbench.screenshot('trust-changed');
    await press(/has changed/, 'Show What Is Asked');
    await workbench.page.locator('.tab', { hasText: 'metrics: agreed ↔ new' }).waitFor();
    await eventually(async () => {
      assert.match(await text(), /service=\\"healthy\\"/);
      assert.match(await text(), /service=\\"exhausted\\"/);
    });
    await question(/has changed/).waitFor();
    await workbench.screenshot('trust-diff');
    await shows(/^\d+\s+24 h\s+\?$/);
    assert.equal(gateway.asked, asked);
    // the user said so of the server already
    await press(/has changed/, 'Allow');
    await shows(/^−20(\.\d)? %\s+\d+\s+24 h$/);
  });

  it('was agreed to before, on another branch, and is not asked about again', async () => {
    await share('healthy');
    await shows(/^\d+\s+24 h\s+80 %$/);
    await share('exhausted');
    await shows(/^−20(\.\d)? %\s+\d+\s+24 h$/);
    assert.equal(await question(/metrics/).count(), 0);
  });

  it('is listed with its date, and forgotten for good', async () => {
    await workbench.run('Momentum: Allow or Forget Endpoints…');
    const row = workbench.palette.rows(gateway.url);
    await row.first().waitFor();
    assert.equal(await row.count(), 2);
    assert.match(
      (await row.first().getAttribute('aria-label')) ?? '',
      /internal server · allowed on \d+ \w+ \d{4}, \d\d:\d\d UTC/,
    );
    await workbench.screenshot('trust-list');
    await row.first().click();
    await workbench.palette.rows('Forget All 2 Versions of metrics').waitFor();
    await workbench.screenshot('trust-choices');
    await workbench.palette.pick('Forget All 2 Versions of metrics');
    await workbench.toast('No endpoint was allowed, and none waits for it.').waitFor();
    await shows(/^\d+\s+24 h\s+\?$/);
  });

  it('waits in the list then, to be allowed there too', async () => {
    const asked = gateway.asked;
    await workbench.run('Momentum: Allow or Forget Endpoints…');
    await workbench.palette.rows('Not allowed yet').waitFor();
    await workbench.palette.pick(gateway.url);
    assert.equal(gateway.asked, asked);
    await workbench.palette.pick('Allow as Internal Server');
    await shows(/^−20(\.\d)? %\s+\d+\s+24 h$/);
    await workbench.palette.close();
  });
});
