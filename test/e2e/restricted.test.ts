import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gitWitness } from '../host/gitWitness';
import { eventually } from '../support/eventually';
import { type HttpServer, serve } from '../support/httpServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { openShop, type Shop } from './support/shop';
import type { StatusItem } from './support/statusItem';

describe('in a workspace that is not trusted', () => {
  let server: HttpServer;
  let shop: Shop;
  let editor: Editor;
  let item: StatusItem;
  let gitCalls: () => string;

  before(async function () {
    this.timeout(90_000);
    server = await serve((_, response) => response.end('{}'));
    shop = await openShop();
    const endpoint = { id: 'status', type: 'json', url: server.url };
    await shop.repository.write('.momentum.json', JSON.stringify({ version: 1, endpoints: [endpoint] }));
    const env = gitWitness(shop.repository.home);
    gitCalls = () => readFileSync(env?.['GIT_WITNESS_LOG'] ?? '', 'utf8');
    editor = await openEditor({
      folder: shop.repository.path,
      trust: 'asked',
      env: env ?? {},
      machineSettings: { 'momentum.endpoints': [{ ...endpoint, id: 'own' }] },
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

  it('the status bar says so', async () => {
    await eventually(async () => assert.equal(await item.text(), 'Momentum: restricted'), 30_000);
    assert.equal(await item.kind(), 'none');
    assert.equal((await item.tooltip()).trim(), 'Nothing is read before this workspace is trusted.');
    await editor.workbench.screenshot('status-restricted');
  });

  it('the palette offers only what reads nothing', async () => {
    const offered = (await editor.workbench.palette.commands('Momentum: ')).filter((title) =>
      title.startsWith('Momentum: '),
    );
    assert.deepEqual(offered.toSorted(), [
      'Momentum: Delete Kept Histories',
      'Momentum: Remove Token…',
      'Momentum: Show Log',
      'Momentum: Show Panel',
    ]);
    await editor.workbench.palette.close();
  });

  it('what was kept of histories can be deleted', async () => {
    await editor.workbench.run('Momentum: Delete Kept Histories');
    await editor.workbench.toast('Nothing is kept of any history or endpoint until the next look.').waitFor();
  });

  it('the panel says so too, and leads to where trust is given', async () => {
    await item.click();
    const { frame } = editor.workbench.webview();
    await frame.getByRole('heading', { name: 'This workspace is not trusted' }).waitFor();
    await editor.workbench.screenshot('panel-restricted');
    assert.deepEqual(await editor.workbench.webview().violations(), []);
    await frame.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await editor.workbench.page.locator('.workspace-trust-editor').waitFor();
  });

  it('git was never run, and no endpoint asked', () => {
    assert.equal(gitCalls(), '');
    assert.equal(server.requests.length, 0);
  });

  it('everything is shown as soon as trust is granted', async () => {
    const trust = editor.workbench.page
      .locator('.workspace-trust-editor .monaco-button')
      .getByText('Trust', { exact: true });
    await trust.first().click();
    await eventually(async () => assert.match(await item.text(), /^\d+\s+24 h$/), 30_000);
    assert.notEqual(gitCalls(), '');
    // the user's own; what the shared file names is asked about first
    await eventually(() => assert.equal(server.requests.length, 1));
    await editor.workbench.toast(/names status/).waitFor();
    await editor.workbench.page.keyboard.press('Escape');
    await editor.workbench.webview().frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
    await editor.workbench.screenshot('panel-trusted');
  });
});
