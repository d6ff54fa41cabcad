import path from 'node:path';
import { requireAlertmanager } from '../support/alertmanager';
import { requireOpenssl } from '../support/authority';
import { filesBelow } from '../support/files';
import { runMochaProcess } from '../support/mochaProcess';
import { requireNginx } from '../support/nginx';
import { root } from '../support/paths';
import { requirePrometheus } from '../support/prometheus';
import type { Tally } from '../support/tally';
import { requireTinyproxy } from '../support/tinyproxy';
import { requireVictoriaMetrics } from '../support/victoriaMetrics';

const SERVERS = [
  requirePrometheus,
  requireAlertmanager,
  requireVictoriaMetrics,
  requireNginx,
  requireTinyproxy,
  requireOpenssl,
];

/** Every test that needs no VS Code. */
export async function runUnitStep(): Promise<Tally> {
  // installed now where that is possible: inside a test, it would count against the test's time
  for (const require of SERVERS) await require().catch(() => undefined);
  const test = path.join(root, 'test');
  const files = filesBelow(test, '.test.ts', [path.join(test, 'host/suite'), path.join(test, 'e2e')]);
  return runMochaProcess({ files, timeoutMs: 20_000, deadlineSeconds: 20 * 60 });
}
