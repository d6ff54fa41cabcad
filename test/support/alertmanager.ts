import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Component, firstExecutable, requireComponent } from './component';
import { unusedOrigin } from './httpServer';
import { answers, startProcess } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/** A real Alertmanager on a free loopback port; it notifies nobody. */
export interface Alertmanager {
  /** What stands before /api/v2. */
  readonly url: string;
  /** Makes alerts fire, for as long as the server lives. */
  fire(alerts: readonly Alert[]): Promise<void>;
  /** Silences the alerts that have these labels, for an hour. */
  silence(labels: Readonly<Record<string, string>>, comment: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** RFC 3339; the instant of firing unless said. */
  readonly startsAt?: string;
  readonly generatorURL?: string;
}

const NAMES = ['prometheus-alertmanager', 'alertmanager'];
const HOUR_MS = 3_600_000;
const CONFIG = { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] };

/** Prometheus' Alertmanager, installed if it can be. */
export function requireAlertmanager(): Promise<Component> {
  return requireComponent('Alertmanager', () => firstExecutable(NAMES), ['prometheus-alertmanager']);
}

/** Needs requireAlertmanager. */
export async function startAlertmanager(): Promise<Alertmanager> {
  const folder = temporaryFolder();
  const config = path.join(folder.path, 'alertmanager.yml');
  // JSON is YAML
  writeFileSync(config, JSON.stringify(CONFIG));
  const url = await unusedOrigin();
  const server = await startProcess(
    firstExecutable(NAMES) ?? 'alertmanager',
    [
      `--config.file=${config}`,
      `--storage.path=${path.join(folder.path, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
      // alone
      '--cluster.listen-address=',
      '--log.level=error',
    ],
    () => answers(`${url}/-/ready`),
  );
  return {
    url,
    fire: (alerts) => post(`${url}/api/v2/alerts`, alerts),
    silence(labels, comment) {
      const now = Date.now();
      return post(`${url}/api/v2/silences`, {
        matchers: Object.entries(labels).map(([name, value]) => ({ name, value, isRegex: false, isEqual: true })),
        startsAt: new Date(now).toISOString(),
        endsAt: new Date(now + HOUR_MS).toISOString(),
        createdBy: 'a test',
        comment,
      });
    },
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}

async function post(url: string, body: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
