import path from 'node:path';
import { filesBelow } from '../support/files';
import { runMochaProcess } from '../support/mochaProcess';
import { root } from '../support/paths';
import { requirePrometheus } from '../support/prometheus';
import type { Tally } from '../support/tally';

/** Every test that needs no VS Code. */
export async function runUnitStep(): Promise<Tally> {
  // installed now where that is possible: inside a test, it would count against the test's time
  await requirePrometheus().catch(() => undefined);
  const test = path.join(root, 'test');
  const files = filesBelow(test, '.test.ts', [path.join(test, 'host/suite'), path.join(test, 'e2e')]);
  return runMochaProcess({ files, timeoutMs: 20_000, deadlineSeconds: 20 * 60 });
}
