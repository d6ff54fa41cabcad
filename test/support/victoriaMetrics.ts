import assert from 'node:assert/strict';
import path from 'node:path';
import { type Component, firstExecutable, requireComponent } from './component';
import { eventually } from './eventually';
import { unusedOrigin } from './httpServer';
import { prometheusTextOf, SCRAPES } from './openMetrics';
import { answers, startProcess } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';
import type { Traffic } from './traffic';

/** A real VictoriaMetrics on a free loopback port that knows `http_requests_total{service, code}` of some services. */
export interface VictoriaMetrics {
  /** What stands before /api/v1. */
  readonly url: string;
  stop(): Promise<void>;
}

const NAMES = ['victoria-metrics', 'victoria-metrics-prod'];

/** VictoriaMetrics for a single node, installed if it can be. */
export function requireVictoriaMetrics(): Promise<Component> {
  return requireComponent('VictoriaMetrics', () => firstExecutable(NAMES), ['victoria-metrics']);
}

/** Needs requireVictoriaMetrics. @param anchor The instant that the services' hours count back from, in Unix seconds. */
export async function startVictoriaMetrics(
  services: readonly Traffic[],
  anchor: number,
  scrapes = SCRAPES,
): Promise<VictoriaMetrics> {
  const folder = temporaryFolder();
  const url = await unusedOrigin();
  const server = await startProcess(
    firstExecutable(NAMES) ?? 'victoria-metrics',
    [
      `-httpListenAddr=${new URL(url).host}`,
      `-storageDataPath=${path.join(folder.path, 'data')}`,
      // months
      '-retentionPeriod=14',
      // by default it hides what is younger than 30 s
      '-search.latencyOffset=0s',
      '-loggerLevel=ERROR',
    ],
    () => answers(`${url}/health`),
  );
  const stop = async () => {
    await server.stop();
    folder.remove();
  };
  try {
    const text = prometheusTextOf(services, anchor, scrapes);
    await send(`${url}/api/v1/import/prometheus`, text);
    await send(`${url}/internal/force_flush`);
    // what it took in can be asked for a little later
    await eventually(async () => assert.equal(await samplesAt(url, anchor), text.trim().split('\n').length), 30_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function send(url: string, body = ''): Promise<void> {
  const response = await fetch(url, { method: 'POST', body });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}

/** How many samples it has. */
async function samplesAt(url: string, anchor: number): Promise<number> {
  const query = 'sum(count_over_time(http_requests_total[400d]))';
  const body = new URLSearchParams({ query, time: String(anchor + DAY), nocache: '1' });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  return Number(/"value":\[[^,]+,"(\d+)"\]/.exec(await response.text())?.[1] ?? 0);
}

const DAY = 86_400;
