import { Repository } from '../../support/repository';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Subjects of strangers, which no view may take for more than text. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[run me](command:workbench.action.closeWindow) **bold** $(zap)',
  '\u001b[31mred\u001b[0m | table `code`',
] as const;

export interface Shop {
  readonly repository: Repository;
  /** By their subjects. */
  readonly commits: ReadonlyMap<string, string>;
}

/**
 * Half a year of a shop, counted back from now. One change a week is merged on its second day: after a day of work in the
 * last 90 days, after two days before. Every second one is released a day later; the third release is reverted.
 */
export async function openShop(): Promise<Shop> {
  const repository = await Repository.create({ name: 'shop' });
  const commits = new Map<string, string>();
  const now = Date.now();
  const at = (ms: number) => new Date(ms).toISOString();
  await repository.commit('Begin', { at: at(now - 200 * DAY), files: { 'README.md': '# A shop\n' } });
  const weeks = Array.from({ length: 25 }, (_, i) => 25 - i);
  for (const week of weeks) {
    const merged = now - week * 7 * DAY + 2 * DAY;
    const subject = HOSTILE[week - 2] ?? `Add shelf ${week}`;
    await repository.branch(`work-${week}`);
    const started = merged - (merged > now - 90 * DAY ? 24 : 48) * HOUR;
    await repository.commit(subject, {
      at: at(started),
      files: { [`shelves/${week}.txt`]: `shelf ${week}\n`, 'shelves.txt': `${week} shelves\n` },
    });
    await repository.switchTo('main');
    const sha = await repository.merge(`work-${week}`, { message: `${subject}\n`, at: at(merged) });
    commits.set(subject, sha);
    if (week % 2 === 1) await repository.tag(`v1.${weeks.length - week}.0`, { annotated: true, at: at(merged + DAY) });
    if (week === 5) {
      const revert = await repository.revert(sha, { at: at(merged + 2 * DAY) });
      commits.set(`Revert "${subject}"`, revert);
    }
  }
  return { repository, commits };
}
