import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { type Editor, openEditor } from './support/editor';
import { endTest } from './support/endTest';
import { momentum, openPanel } from './support/momentum';
import { openShop, type Shop } from './support/shop';
import type { Webview } from './support/webview';
import type { Workbench } from './support/workbench';

const DAY = 86_400_000;

describe('the hints', () => {
  let shop: Shop;
  let editor: Editor;
  let workbench: Workbench;
  let page: Webview;

  before(async function () {
    this.timeout(120_000);
    shop = await openShop();
    const { repository } = shop;
    const at = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    const land = (message: string, days: number, files: Record<string, string>) =>
      repository.commit(message, { at: at(days), files });
    for (const name of ['door', 'window', 'wall'])
      await land(`Make a ${name}`, 4, { [`${name}.ts`]: `export const ${name} = { width: 90, height: 200 };\n` });
    // what was undone before it was released
    await repository.revert(await land('Hang a lamp', 3, { 'lamp.ts': 'export const lamp = 1;\n' }), { at: at(2) });
    // what blame alone tells: of one change, and of two
    await land('fix: the door was too narrow', 1, { 'door.ts': 'export const door = { width: 120, height: 200 };\n' });
    await land('fix: window and wall were too low', 1, {
      'window.ts': 'export const window = { width: 90, height: 240 };\n',
      'wall.ts': 'export const wall = { width: 90, height: 240 };\n',
    });
    await repository.tag('v1.25.0', { annotated: true, at: at(3.5), on: 'HEAD~4' });
    editor = await openEditor({ folder: repository.path, viewport: { width: 1400, height: 1000 } });
    ({ workbench } = editor);
    page = await openPanel(workbench, 'shop');
    await page.frame.getByRole('heading', { name: 'Change-failure hints', level: 2 }).waitFor();
  });

  after(async () => {
    await editor?.stop();
    await shop?.repository.remove();
  });

  afterEach(function () {
    return endTest(this, workbench);
  });

  const hints = () => page.frame.locator('#hints');
  const shelf = () => hints().getByRole('listitem').filter({ hasText: '“Add shelf 5” (' });
  const rate = () => page.frame.locator('.card').filter({ hasText: 'Change-failure hints' }).innerText();
  const dismissed = () => page.frame.locator('#dismissed-hints');
  const picture = async (name: string) => {
    await page.document.evaluate(`document.getElementById('hints').scrollIntoView()`);
    await workbench.screenshot(`hints-${name}`);
  };
  const judge = async (whom: string, reason: string) => {
    await shelf().getByRole('button', { name: 'Not a failure…' }).click();
    await workbench.palette.pick(whom);
    const { input } = workbench.palette;
    await workbench.palette.widget.getByText('Why? You may leave it empty.').waitFor();
    await input.fill(reason);
    await input.press('Enter');
  };

  it('say what failed, how sure that is, and how it ended', async () => {
    const text = await hints().innerText();
    assert.match(text, /“Add shelf 5” \([0-9a-f]{8}\) was reverted by [0-9a-f]{8}/);
    assert.match(text, /certain, right in 99 of 100 · recovered after \d+ days/);
    assert.match(text, /What failed\s+[0-9a-f]{8} Add shelf 5 in v1\.20\.0 on /);
    assert.match(text, /What repaired it\s+[0-9a-f]{8} Revert "Add shelf 5" in v1\.22\.0 on /);
    assert.doesNotMatch(text, /Hang a lamp/);
    await page.frame.getByText(/^\d+ hints? caught before release$/).click();
    assert.match(await page.frame.locator('#caught-hints').innerText(), /“Hang a lamp”[^]*caught before release/);
    assert.match(await rate(), /at least 1 of \d+ releases failed; last: v1\.20\.0, reverted after \d+ days/);
  });

  it('tell what blame alone tells apart, the weakest on demand', async () => {
    await page.frame
      .getByText(/^Looked at (\d+) of \1 changes that may be fixes: \d+ are\.$/)
      .waitFor({ timeout: 30_000 });
    assert.match(await hints().innerText(), /Likely, by git blame alone[^]*likely, right in \d\d of 100 · repair/);
    const possible = page.frame.locator('#possible-hints');
    assert.equal(await possible.getByRole('listitem').first().isVisible(), false);
    await possible.locator('summary').click();
    assert.match(await possible.innerText(), /possible, right in \d\d of 100/);
    await workbench.screenshot('hints-possible');
  });

  it('are told in the tooltip of the status bar', async () => {
    assert.match(await momentum(workbench).tooltip(), /at least 1 of \d+ releases failed; last: v1\.20\.0, reverted/);
  });

  it('are one click away from their rate', async () => {
    await page.frame.getByRole('button', { name: 'Show the hints' }).click();
    assert.equal(await page.document.evaluate('document.activeElement?.id'), 'hints');
  });

  for (const [name, subject] of [
    ['What failed', 'Add shelf 5'],
    ['What repaired it', 'Revert "Add shelf 5"'],
  ] as const)
    it(`lead to ${name.toLowerCase()} by one click`, async () => {
      await hints()
        .getByRole('button', { name: new RegExp(`^${name}: [0-9a-f]{8} ${subject}$`) })
        .click();
      await workbench.page.locator('.multiDiffEditor').getByText('shelves.txt').first().waitFor();
      const tab = await workbench.page.locator('.tab.active').innerText();
      assert.ok(tab.includes(subject), tab);
      await workbench.run('View: Close Editor');
      await hints().waitFor();
    });

  it('can be judged to be none, for oneself', async () => {
    await judge('For me alone', 'Shelf 5 was too long');
    await dismissed().waitFor();
    await eventually(async () => assert.match(await rate(), /none seen\s+no hint of a failure in \d+ releases/));
    await workbench.toast('The hint counts as no failure, for you alone.').waitFor();
    await dismissed().getByText('1 hint judged no failure').click();
    assert.match(await dismissed().innerText(), /judged no failure privately: Shelf 5 was too long/);
    assert.doesNotMatch(await momentum(workbench).tooltip(), /at least 1 of/);
    await assert.rejects(readFile(path.join(shop.repository.path, '.momentum.json')));
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('stay judged when the window is opened again, until that is undone', async () => {
    await workbench.reload();
    // VS Code in a browser keeps what is open only every few seconds
    await momentum(workbench).click();
    await dismissed().waitFor({ timeout: 30_000 });
    await dismissed().getByText('1 hint judged no failure').click();
    await dismissed().getByRole('button', { name: 'Undo' }).click();
    await dismissed().waitFor({ state: 'detached' });
    await eventually(async () => assert.match(await rate(), /at least 1 of \d+ releases failed/));
  });

  it('can be judged to be none for the team, in the shared file', async () => {
    await judge('For the team, in .momentum.json', '');
    await workbench.toast('Written to .momentum.json: commit it, and it holds for the team.').waitFor();
    await dismissed().waitFor();
    const shared: unknown = JSON.parse(await readFile(path.join(shop.repository.path, '.momentum.json'), 'utf8'));
    assert.deepEqual(shared, { version: 1, notFailures: [{ failed: shop.commits.get('Add shelf 5') }] });
    await workbench.run('Notifications: Clear All Notifications');
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const)
    it(`can be read in the theme ${theme}`, async () => {
      await workbench.useTheme(theme);
      await page.document.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      await picture(theme);
      assert.deepEqual(await eventually(() => page.violations()), []);
    });

  it('are judged and taken back by command, too', async () => {
    await workbench.useTheme('dark');
    await workbench.run('Momentum: Judge a Hint…');
    await workbench.palette.rows('“Add shelf 5” (').first().waitFor();
    await workbench.screenshot('hints-command');
    await workbench.palette.pick('“Add shelf 5” (');
    await dismissed().waitFor({ state: 'detached' });
    await eventually(async () => assert.match(await rate(), /at least 1 of \d+ releases failed/));
    const shared: unknown = JSON.parse(await readFile(path.join(shop.repository.path, '.momentum.json'), 'utf8'));
    assert.deepEqual(shared, { version: 1 });
  });
});
