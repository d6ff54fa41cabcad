import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../support/temporaryFolder';
import { Importer } from './generated/importer';
import { Mainline } from './generated/mainline';
import { Pen } from './generated/pen';
import { Random } from './generated/random';

/** Of the histories that are generated; another one doesn't take what this one left. */
const VERSION = 1;
const END = Date.parse('2025-09-30T00:00:00Z') / 1000;
const YEAR = 365.25 * 24 * 3600;

/**
 * A bare repository of about `commits` commits, the same at each call: branches merged, squashed and direct commits,
 * renames, wide commits, releases with cherry-picks, reverts, bots and wrong clocks. It stays in the system's folder for
 * temporary files.
 */
export async function generatedHistory(commits: number, fresh: boolean): Promise<string> {
  const folder = path.join(os.tmpdir(), `team-momentum-bench-${VERSION}-${commits}.git`);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  if (existsSync(folder)) return folder;
  const unfinished = temporaryFolder();
  await generateHistory(unfinished.path, commits);
  renameSync(unfinished.path, folder);
  unfinished.remove();
  return folder;
}

/** In a new folder. */
export async function generateHistory(folder: string, commits: number): Promise<void> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet', '--bare', '--initial-branch=main');
  const importer = new Importer(folder);
  const random = new Random(commits);
  // larger repositories are older, busier and have more people
  const span = 6 * YEAR * (commits / 20_000) ** 0.25;
  const pen = new Pen(importer, random, END - span, span / commits);
  const people = Math.max(20, Math.floor(commits / 60));
  const mainline = new Mainline(importer, random, pen, people, Math.ceil(commits * 0.03));
  while (pen.commits < commits) {
    await mainline.advance();
    await importer.keepUp();
  }
  await importer.end();
  // what was merged last; others never were
  git('update-ref', '-d', 'refs/heads/topic');
}
