import path from 'node:path';
import { openEditor } from '../test/e2e/support/editor';
import { momentum } from '../test/e2e/support/momentum';
import { sharedFile } from '../test/e2e/support/services';
import { root } from '../test/support/paths';
import { Prometheus } from '../test/support/prometheusServer';
import { Repository } from '../test/support/repository';
import { traffic } from '../test/support/traffic';

// tsx scripts/picture.ts: draws docs/panel.png anew, from a made-up bookshop in a real VS Code. Needs npm run package.

const DAY = 86_400_000;
const HOUR = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();

/** Hours of work behind each change of the last 90 days, oldest first; before, all went faster. */
const HOURS = [
  9, 30, 4, 22, 41, 12, 18, 52, 7, 26, 33, 15, 60, 21, 44, 28, 71, 35, 19, 83, 40, 57, 31, 96, 48, 64, 38, 75, 90, 55,
  81, 68, 47, 103, 62, 88, 70, 59, 99,
];
const SUBJECTS = [
  'Search by author',
  'Gift cards',
  'Faster checkout',
  'Reading lists',
  'Stock of branches',
  'Returns',
  'Order by telephone',
];

async function bookshop(): Promise<Repository> {
  const repository = await Repository.create({ name: 'bookshop' });
  const now = Date.now();
  await repository.commit('Open the shop', { at: at(now - 200 * DAY), files: { 'README.md': '# A bookshop\n' } });
  await repository.tag('v1.0.0', { annotated: true, at: at(now - 190 * DAY) });
  const worked = [...HOURS.map((hours) => 12 + hours / 5), ...HOURS];
  for (const [i, hours] of worked.entries()) {
    const merged = now - (worked.length - i) * 2.3 * DAY;
    const subject = SUBJECTS[i % SUBJECTS.length] ?? '';
    await repository.branch(`work-${i}`);
    const files = Object.fromEntries(
      Array.from({ length: 1 + (i % 5) }, (_, n) => [`src/${n}-${i}.ts`, `${subject}\n`.repeat(3 + (i % 9) * 4)]),
    );
    await repository.commit(subject, { at: at(merged - hours * HOUR), files });
    await repository.switchTo('main');
    const sha = await repository.merge(`work-${i}`, {
      message: `Merge pull request #${i + 41}: ${subject}\n`,
      at: at(merged),
    });
    if (i % 3 === 2) await repository.tag(`v1.${(i + 1) / 3}.0`, { annotated: true, at: at(merged + 5 * HOUR) });
    if (i === 62) await repository.revert(sha, { at: at(merged + 30 * HOUR) });
  }
  return repository;
}

async function main(): Promise<void> {
  const repository = await bookshop();
  const prometheus = await Prometheus.start([
    traffic('checkout', [
      [36 * 24, 10, 0.0002],
      [9 * 24, 10, 0.0021],
      [6 * 24, 10, 0.0004],
      [30, 10, 0.0036],
    ]),
  ]);
  const slo = { id: 'checkout-availability', service: 'checkout' };
  await repository.write('.momentum.json', sharedFile(prometheus.url, [slo]));
  const editor = await openEditor({ folder: repository.path, viewport: { width: 1320, height: 1500 } });
  try {
    const { workbench } = editor;
    await workbench.toast('May Team Momentum').getByRole('button', { name: 'Allow' }).click();
    await workbench.page.waitForTimeout(5000);
    await momentum(workbench).click();
    await workbench.page.keyboard.press('Control+b');
    await workbench.page.waitForTimeout(4000);
    await workbench.page.mouse.move(700, 20);
    await workbench.page.waitForTimeout(1000);
    await workbench.page.screenshot({ path: path.join(root, 'docs/panel.png'), animations: 'disabled' });
  } finally {
    await editor.stop();
    await prometheus.stop();
    await repository.remove();
  }
}

void main();
