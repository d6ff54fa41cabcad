import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstant, type Instant } from '../../core/time/instant';

const NAME = 'origins-spent-';

/**
 * Ms of work that went into looking for origins on an instant's UTC day, of all repositories and windows. A file that
 * can't be read, and a line that is no number, tell of none.
 */
export async function spentOnDay(folder: string, now: Instant): Promise<number> {
  const text = await readFile(join(folder, nameAt(now)), 'utf8').catch(() => '');
  const pieces = text.split('\n').map(Number);
  return pieces.reduce((sum, piece) => (piece > 0 && piece < Infinity ? sum + piece : sum), 0);
}

/** Adds a line: so several windows may write at once. @throws Where the folder can't be written to. */
export async function addSpent(folder: string, now: Instant, ms: number): Promise<void> {
  const today = nameAt(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(join(folder, today), `${Math.ceil(ms)}\n`, { mode: 0o600 });
  const others = (await readdir(folder)).filter((name) => name.startsWith(NAME) && name !== today);
  for (const name of others) await rm(join(folder, name), { force: true });
}

function nameAt(now: Instant): string {
  return `${NAME}${formatInstant(now).slice(0, 10)}`;
}
