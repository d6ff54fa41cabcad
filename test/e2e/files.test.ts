import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../../src/core/report/report';
import type { ToPage } from '../../src/protocol';
import { eventually } from '../support/eventually';
import { Repository } from '../support/repository';
import { sampleReport } from '../support/sampleReport';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { openPanel } from './support/momentum';
import type { Webview } from './support/webview';
import type { Workbench } from './support/workbench';

const DAY = 86_400_000;
const TOTAL = 'checkout/total.ts';
const PRICE = 'cart/price.ts';
/** Written to run something. */
const HOSTILE = 'cart/[run me](command:workbench.action.closeWindow).ts';
const LEFT = 'checkout/left.ts';

describe('the files that the figures name', () => {
  let repository: Repository;
  let editor: Editor;
  let workbench: Workbench;
  let page: Webview;

  before(async function () {
    this.timeout(120_000);
    repository = await Repository.create({ name: 'shop' });
    for (let n = 8; n > 0; n--)
      await repository.commit(`Change ${n}`, {
        at: new Date(Date.now() - n * 7 * DAY).toISOString(),
        files: Object.fromEntries([TOTAL, PRICE, HOSTILE, LEFT].map((file) => [file, `export const n = ${n};\n`])),
      });
    editor = await openEditor({ folder: repository.path, viewport: { width: 1400, height: 1000 } });
    ({ workbench } = editor);
    page = await openPanel(workbench, 'shop');
  });

  after(async () => {
    await editor?.stop();
    await repository?.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  const link = (section: 'coupling' | 'hotspots', file: string) =>
    page.frame.locator(`#${section}`).getByRole('button', { name: file, exact: true }).first();
  const tabs = () => workbench.page.locator('.tab').allInnerTexts();

  const isOpen = (name: string) =>
    eventually(async () => {
      const label = await workbench.page.locator('.tab.active').getAttribute('aria-label');
      assert.match(label ?? '', new RegExp(`^${name}`));
    });
  const backToPage = async () => {
    await workbench.run('View: Close Editor');
    await page.frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
  };
  /** Nothing is opened, and this is said. */
  const refused = async (sentence: string) => {
    const toast = workbench.toast(sentence);
    await toast.waitFor();
    assert.equal(await toast.getByRole('link').count(), 0);
    assert.equal((await tabs()).length, 1);
    await workbench.run('Notifications: Clear All Notifications');
  };

  it('open by a click, as they are in the work tree', async () => {
    await writeFile(path.join(repository.path, TOTAL), 'export const n = 42;\n');
    await link('hotspots', TOTAL).click();
    await isOpen('total.ts');
    await eventually(async () =>
      assert.match(await workbench.page.locator('.monaco-editor .view-lines').first().innerText(), /42/),
    );
    await workbench.screenshot('file');
    await backToPage();
  });

  it('open by keyboard, each of a pair', async () => {
    await link('coupling', TOTAL).waitFor();
    await link('coupling', PRICE).focus();
    await workbench.page.keyboard.press('Enter');
    await isOpen('price.ts');
    await backToPage();
  });

  it('stand in their sentences', async () => {
    const text = await page.frame.locator('#coupling').innerText();
    assert.match(text, /cart\/price\.ts and checkout\/total\.ts\s+8 changes touched both/);
    await page.document.evaluate(`document.getElementById('coupling').scrollIntoView()`);
    await workbench.screenshot('files');
    assert.deepEqual(await eventually(() => page.violations()), []);
  });

  it('are told of where they are gone, whatever they are called', async () => {
    await rm(path.join(repository.path, HOSTILE));
    await link('hotspots', HOSTILE).click();
    await refused('is not in the work tree: it was moved or deleted, or is not checked out.');
  });

  it('are not opened where a link leads out of the repository', async () => {
    const secret = path.join(repository.home, 'secret.ts');
    await writeFile(secret, 'secret\n');
    await rm(path.join(repository.path, LEFT));
    await symlink(secret, path.join(repository.path, LEFT));
    await link('hotspots', LEFT).click();
    await refused(`${LEFT} was not opened: it leads out of the repository.`);
  });

  /** The page is told a made-up report, of which the extension knows nothing. */
  const tell = (more: Partial<Report>) => {
    const root = repository.path;
    const state = { kind: 'measured', name: 'shop', report: { ...sampleReport(), ...more } } as const;
    const message: ToPage = {
      type: 'state',
      state: { kind: 'repositories', repositories: [{ root, state, scope: null }], selected: root },
    };
    return page.document.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  };

  it('keep the focus when the figures change, on the very link of several to a file', async () => {
    const { coupling } = sampleReport();
    const [pair] = coupling.files;
    assert.ok(pair);
    const pairs = ['b.ts', 'c.ts'].map((other) => ({ ...pair, files: ['a.ts', other] as const }));
    const links = page.frame.locator('#coupling').getByRole('button');
    await eventually(async () => {
      await tell({ coupling: { ...coupling, files: pairs } });
      assert.deepEqual(await links.allInnerTexts(), ['a.ts', 'b.ts', 'a.ts', 'c.ts']);
    });
    await links.nth(2).focus();
    await tell({ coupling: { ...coupling, changes: 99, files: pairs } });
    await page.frame.locator('#coupling').getByText('of 99 changes').waitFor();
    const focused = `[...document.querySelectorAll('#coupling button')].indexOf(document.activeElement)`;
    assert.equal(await page.document.evaluate(focused), 2);
  });

  it('are not opened where the page alone names them', async () => {
    await writeFile(path.join(repository.path, 'other.ts'), 'other\n');
    await eventually(async () => {
      await tell({ hotspots: [{ path: 'other.ts', changes: 9, bytes: 90 }] });
      await link('hotspots', 'other.ts').click({ timeout: 1000 });
    });
    await refused('The figures do not name that file any more.');
  });
});
