import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum } from './support/momentum';
import { openShop, type Shop } from './support/shop';

describe('in the oldest VS Code that is supported', () => {
  let shop: Shop;
  let editor: Editor;

  before(async function () {
    this.timeout(90_000);
    shop = await openShop();
    editor = await openEditor({ folder: shop.repository.path, version: '1.100' });
  });

  after(async () => {
    await editor?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, editor.workbench);
  });

  it('status bar, tooltip, panel and commits work', async () => {
    const { workbench } = editor;
    const item = momentum(workbench);
    await eventually(async () => assert.match(await item.text(), /^\d+\s+24 h$/), 30_000);
    assert.match(await item.tooltip(), /Cycle time\s+24 h\s+median of 13 changes/);
    await item.click();
    const { frame } = workbench.webview();
    await frame.getByRole('heading', { name: 'shop', level: 1 }).waitFor();
    assert.equal(await frame.getByRole('img').count(), 3);
    await workbench.screenshot('oldest');
    await frame.getByRole('button', { name: 'Add shelf 13' }).click();
    await workbench.page.locator('.multiDiffEditor').getByText('shelves.txt').first().waitFor();
    await workbench.screenshot('oldest-commit');
  });
});
