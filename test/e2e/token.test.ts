import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { eventually } from '../support/eventually';
import { filesBelow } from '../support/files';
import { type HttpServer, serve } from '../support/httpServer';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { openShop, type Shop } from './support/shop';
import type { Workbench } from './support/workbench';

const CANARY = 'canary-4711-sings';

describe('a token', () => {
  let server: HttpServer;
  let stranger: HttpServer;
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    // it says back what it was told
    server = await serve(({ headers: { authorization } }, response) => {
      const slo = { id: 'checkout', objective: 0.9, window: '30d', sli: 0.99, service: `heard ${authorization}` };
      response.setHeader('content-type', 'application/json');
      const generatedAt = new Date().toISOString();
      response.end(JSON.stringify({ schema: 'momentum.metrics/1', generatedAt, slos: [slo] }));
    });
    stranger = await serve((_, response) => response.end('{}'));
    shop = await openShop();
    await share(server.url);
    editor = await openEditor({ folder: shop.repository.path });
    ({ workbench } = editor);
  });

  after(async () => {
    await editor?.stop();
    await server?.stop();
    await stranger?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  const share = (url: string, auth = 'bearer') => {
    const endpoint = { id: 'status', type: 'json', url: `${url}/momentum.json`, auth };
    return shop.repository.write('.momentum.json', JSON.stringify({ version: 1, endpoints: [endpoint] }));
  };
  const press = (text: RegExp | string, button: string) =>
    workbench.toast(text).getByRole('button', { name: button }).click();
  const shows = (text: RegExp) => eventually(async () => assert.match(await momentum(workbench).text(), text), 30_000);
  const headersSent = () => server.requests.map(({ headers }) => headers.authorization);
  /** At once: what was answered a moment ago is not asked by itself. */
  const sendsToken = async () => {
    const before = headersSent().length;
    await workbench.run('Momentum: Refresh');
    await eventually(() => assert.ok(headersSent().length > before));
    assert.equal(headersSent().at(-1), `Bearer ${CANARY}`);
  };

  it('is asked for when it turns out to be wanted, and nothing is sent without it', async () => {
    await press(/names status/, 'Allow as Internal Server');
    await workbench.toast(`status at ${server.url} wants a token.`).waitFor();
    await workbench.screenshot('token-wanted');
    assert.deepEqual(headersSent(), []);
  });

  it('is typed where nobody can read it, and told when it can be none', async () => {
    await press(/wants a token/, 'Set Token…');
    const { input, widget } = workbench.palette;
    await input.waitFor();
    assert.equal(await input.getAttribute('type'), 'password');
    await input.fill('Bearer canary');
    await widget.getByText('The token alone, without “Bearer”.').waitFor();
    await workbench.screenshot('token-input');
    await input.fill(CANARY);
    await input.press('Enter');
    await workbench.toast(`${server.url} has its token.`).waitFor();
    await shows(/^\d+\s+24 h\s+90 %$/);
    assert.deepEqual(headersSent(), [`Bearer ${CANARY}`]);
  });

  it('outlives the window', async () => {
    await workbench.reload();
    await shows(/^\d+\s+24 h\s+90 %$/);
    await sendsToken();
    assert.equal(await workbench.toast(/token/).count(), 0);
  });

  it('is in no log, no storage, no panel and no tooltip, though the server says it back', async () => {
    await momentum(workbench).click();
    const { frame, document } = workbench.webview();
    await frame.getByText('heard Bearer …').first().waitFor();
    const page = await document.evaluate<string, void>('document.documentElement.outerHTML');
    const tooltip = await momentum(workbench).tooltip();
    await workbench.run('Momentum: Show Log');
    const log = await workbench.page.locator('.part.panel').innerText();
    const storage = await workbench.page.evaluate<string>(STORAGE);
    assert.match(storage, /momentum\.tokens/);
    for (const text of [page, tooltip, log, storage]) assert.ok(!text.includes(CANARY));
    const files = filesBelow(workbench.dataDir, '');
    const holds = (text: string) => files.filter((file) => layersOf(file).some((layer) => isIn(layer, text)));
    assert.ok(files.some((file) => file.endsWith('.log')));
    assert.ok(holds('heard Bearer …').length > 0, 'what was answered is kept');
    assert.deepEqual(holds(CANARY), []);
  });

  it('goes to no other origin', async () => {
    await share(stranger.url);
    await press(/asks of status .* has changed: its address\./, 'Allow as Internal Server');
    await workbench.toast(`status at ${stranger.url} wants a token.`).waitFor();
    await press(/wants a token/, 'Not Now');
    assert.equal(stranger.requests.length, 0);
  });

  it('goes nowhere where none is wanted', async () => {
    const before = headersSent().length;
    await share(server.url, 'none');
    await press(/has changed: .*its kind of credential/, 'Allow');
    await eventually(() => assert.ok(headersSent().length > before));
    assert.ok(
      headersSent()
        .slice(before)
        .every((header) => header === undefined),
    );
  });

  it('is listed by its origin alone, and deleted', async () => {
    await share(server.url);
    await shows(/^\d+\s+24 h\s+90 %$/);
    await sendsToken();
    await workbench.run('Momentum: Remove Token…');
    await workbench.palette.rows(server.url).waitFor();
    await workbench.screenshot('token-remove');
    assert.ok(!(await workbench.palette.widget.innerText()).includes(CANARY));
    await workbench.palette.pick(server.url);
    await workbench.palette.widget.getByRole('button', { name: 'OK' }).click();
    const told = workbench.webview().frame.getByText(/it wants a token, and there is none/);
    await told.first().waitFor({ state: 'attached' });
    await workbench.run('Momentum: Remove Token…');
    await workbench.toast('No token is kept.').waitFor();
  });
});

/** What a file holds, and what is compressed in it. */
function layersOf(file: string): readonly Buffer[] {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 100).includes('team-momentum')) return [bytes];
  const blocks = [...bytes.keys()].slice(0, -HEAD).flatMap((at) => {
    const end = at + HEAD + bytes.readUInt32LE(at);
    if (end > bytes.length) return [];
    try {
      return brotliDecompressSync(bytes.subarray(at + HEAD, end));
    } catch {
      return [];
    }
  });
  return [bytes, ...blocks];
}

/** Of a compressed block: its length and its checksum. */
const HEAD = 20;

function isIn(bytes: Buffer, text: string): boolean {
  return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
}

/** All that the window remembers, as text. */
const STORAGE = `(async () => {
  const opened = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = [JSON.stringify({ ...localStorage, ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const database = await opened(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      for (const value of await opened(database.transaction(store).objectStore(store).getAll()))
        all.push(typeof value === 'string' ? value : value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
    database.close();
  }
  return all.join('\\n');
})()`;
