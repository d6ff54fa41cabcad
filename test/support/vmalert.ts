import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Component, firstExecutable, requireComponent } from './component';
import type { Recorded } from './prometheusServer';
import { temporaryFolder } from './temporaryFolder';

const run = promisify(execFile);
const NAMES = ['vmalert', 'vmalert-prod'];

/** What evaluates rules for VictoriaMetrics, installed if it can be. */
export function requireVmalert(): Promise<Component> {
  return requireComponent('vmalert', () => firstExecutable(NAMES), ['victoria-metrics']);
}

/** Adds to a VictoriaMetrics what rules would have recorded, had they been there. Needs requireVmalert. */
export async function replay(url: string, { rules, from, to, every = '1m' }: Recorded, anchor: number): Promise<void> {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'rules.yml');
  writeFileSync(file, rules);
  const at = (seconds: number) => new Date((anchor + seconds) * 1000).toISOString().replace('.000', '');
  try {
    await run(firstExecutable(NAMES) ?? 'vmalert', [
      ...[`-rule=${file}`, `-datasource.url=${url}`, `-remoteWrite.url=${url}`, `-evaluationInterval=${every}`],
      // by default five minutes, whatever the interval
      `-datasource.queryStep=${every}`,
      ...[`-replay.timeFrom=${at(from)}`, `-replay.timeTo=${at(to)}`, '-replay.maxDatapointsPerQuery=10000'],
      ...['-replay.rulesDelay=0', '-replay.disableProgressBar', '-loggerLevel=ERROR'],
    ]);
    await fetch(`${url}/internal/force_flush`, { method: 'POST' });
  } finally {
    folder.remove();
  }
}
