import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { unusedOrigin } from './httpServer';
import { onExit } from './onExit';
import { openMetricsOf } from './openMetrics';
import { type TemporaryFolder, temporaryFolder } from './temporaryFolder';
import type { Traffic } from './traffic';

const run = promisify(execFile);
const DAY = 24 * 3600;
/** Days of history; services may have less. */
const HISTORY = 36 * DAY;
/** Samples go on for so long after the start, in seconds, so that no service falls silent while a test runs. */
const AHEAD = 2 * 3600;

/** A real Prometheus on a free loopback port that knows `http_requests_total{service, code}` of the given services. */
export class Prometheus {
  private constructor(
    /** Its base address. */
    readonly url: string,
    /** The instant that the services' hours count back from, in Unix seconds: the minute in which it was started. */
    readonly anchor: number,
    private readonly server: ChildProcess,
    private readonly folder: TemporaryFolder,
    private readonly forget: () => void,
  ) {}

  /** Needs `prometheus` and `promtool` on the PATH; see requirePrometheus. */
  static async start(services: readonly Traffic[]): Promise<Prometheus> {
    const folder = temporaryFolder();
    const anchor = Math.floor(Date.now() / 60_000) * 60;
    await writeHistory(folder.path, services, anchor);
    const url = await unusedOrigin();
    const server = spawn(
      'prometheus',
      [
        `--config.file=${path.join(folder.path, 'prometheus.yml')}`,
        `--storage.tsdb.path=${path.join(folder.path, 'data')}`,
        '--storage.tsdb.retention.time=90d',
        `--web.listen-address=${new URL(url).host}`,
        '--log.level=error',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const forget = onExit(() => server.kill('SIGKILL'));
    const prometheus = new Prometheus(url, anchor, server, folder, forget);
    try {
      await prometheus.becomeReady();
    } catch (error) {
      await prometheus.stop();
      throw error;
    }
    return prometheus;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const exit = once(this.server, 'exit');
      this.server.kill('SIGKILL');
      await exit;
    }
    this.forget();
    this.folder.remove();
  }

  private async becomeReady(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (this.server.exitCode !== null) throw new Error(`Prometheus ended with ${this.server.exitCode}.`);
      const response = await fetch(`${this.url}/-/ready`).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Prometheus did not become ready within 30 s.');
  }
}

async function writeHistory(folder: string, services: readonly Traffic[], anchor: number): Promise<void> {
  writeFileSync(path.join(folder, 'prometheus.yml'), 'scrape_configs: []\n');
  if (services.length === 0) return;
  const history = path.join(folder, 'history.om');
  writeFileSync(history, openMetricsOf(services, anchor, -HISTORY, AHEAD));
  // by default it would write a block for every two hours, and read the whole file for each
  await run('promtool', [
    'tsdb',
    'create-blocks-from',
    '--max-block-duration=768h',
    '--quiet',
    'openmetrics',
    history,
    path.join(folder, 'data'),
  ]);
}
