import path from 'node:path';
import { install, serverObstacle } from '../host/server/install';
import { versions } from '../host/version';
import { requireBrowser } from '../support/browser';
import { filesIn } from '../support/files';
import { runMochaProcess } from '../support/mochaProcess';
import { root } from '../support/paths';
import { oneFailed, oneSkipped, type Tally } from '../support/tally';

/** The packed extension, installed, through a user's eyes and hands. */
export async function runE2eStep(): Promise<Tally> {
  const files = filesIn(path.join(root, 'test/e2e'), '.test.ts');
  const obstacle = serverObstacle() ?? (await browserObstacle());
  if (obstacle) {
    console.log(`  Skipped: ${obstacle}`);
    return process.env['CI'] === 'true' ? oneFailed : oneSkipped;
  }
  for (const version of versions) await install(version);
  return runMochaProcess({ files, timeoutMs: 90_000, deadlineSeconds: 30 * 60 });
}

async function browserObstacle(): Promise<string | undefined> {
  const component = await requireBrowser();
  return 'missing' in component ? component.missing : undefined;
}
