import { execFile } from 'node:child_process';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { unusedOrigin } from './httpServer';
import { AHEAD, HISTORY, openMetricsOf, SCRAPES, type Scrapes } from './openMetrics';
import { answers, type ServerProcess, startProcess } from './serverProcess';
import { type TemporaryFolder, temporaryFolder } from './temporaryFolder';
import type { Traffic } from './traffic';

const run = promisify(execFile);

export interface PrometheusOptions {
  /** Rule files (YAML, or JSON) that it evaluates while it runs, once a minute. */
  readonly rules?: readonly string[];
  /** Rule files whose recordings it has of the whole history, each made from what those before it recorded. */
  readonly recorded?: readonly (string | Recorded)[];
  /** How its history was scraped; once a minute for five weeks by default. */
  readonly scrapes?: Scrapes;
  /** More of its command line. */
  readonly flags?: readonly string[];
}

/** A rule file that was evaluated only for a while; seconds from the anchor. */
export interface Recorded {
  readonly rules: string;
  readonly from: number;
  readonly to: number;
  /** From one evaluation to the next: a minute, unless said. */
  readonly every?: string;
}

/** A real Prometheus on a free loopback port that knows `http_requests_total{service, code}` of the given services. */
export class Prometheus {
  private constructor(
    /** Its base address. */
    readonly url: string,
    /** The instant that the services' hours count back from, in Unix seconds: the minute in which it was started. */
    readonly anchor: number,
    private readonly server: ServerProcess,
    private readonly folder: TemporaryFolder,
  ) {}

  /** Needs `prometheus` and `promtool` on the PATH; see requirePrometheus. */
  static async start(
    services: readonly Traffic[],
    { rules = [], recorded = [], scrapes = SCRAPES, flags = RETENTION }: PrometheusOptions = {},
  ): Promise<Prometheus> {
    const folder = temporaryFolder();
    const anchor = Math.floor(Date.now() / 60_000) * 60;
    try {
      await writeHistory(folder.path, services, anchor, scrapes);
      for (const rules of recorded)
        await record(folder.path, typeof rules === 'string' ? { rules, from: -HISTORY, to: AHEAD } : rules, anchor);
      const { url, server } = await startServer(folder.path, rules, flags);
      return new Prometheus(url, anchor, server, folder);
    } catch (error) {
      folder.remove();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
    this.folder.remove();
  }
}

const RETENTION = ['--storage.tsdb.retention.time=90d'];

async function startServer(
  folder: string,
  rules: readonly string[],
  flags: readonly string[] = RETENTION,
): Promise<{ readonly url: string; readonly server: ServerProcess }> {
  const files = rules.map((text, index) => writeIn(folder, `rules-${index}.yml`, text));
  // JSON is YAML
  const config = JSON.stringify({ global: { evaluation_interval: '1m' }, rule_files: files, scrape_configs: [] });
  const url = await unusedOrigin();
  const server = await startProcess(
    'prometheus',
    [
      `--config.file=${writeIn(folder, 'prometheus.yml', config)}`,
      `--storage.tsdb.path=${path.join(folder, 'data')}`,
      ...flags,
      `--web.listen-address=${new URL(url).host}`,
      '--log.level=error',
    ],
    () => answers(`${url}/-/ready`),
  );
  return { url, server };
}

async function writeHistory(
  folder: string,
  services: readonly Traffic[],
  anchor: number,
  scrapes: Scrapes,
): Promise<void> {
  if (services.length === 0) return;
  const history = writeIn(folder, 'history.om', openMetricsOf(services, anchor, scrapes));
  // by default it would write a block for every two hours, and read the whole file for each
  const options = ['--max-block-duration=768h', '--quiet'];
  await run('promtool', ['tsdb', 'create-blocks-from', ...options, 'openmetrics', history, path.join(folder, 'data')]);
}

/** Adds what rules would have recorded, had they been there all the time. */
async function record(folder: string, { rules, from, to, every = '1m' }: Recorded, anchor: number): Promise<void> {
  const blocks = path.join(folder, 'recorded');
  const { url, server } = await startServer(folder, []);
  try {
    await run('promtool', [
      ...['tsdb', 'create-blocks-from'],
      // 11 000 points, the most that a query over a block may give, are 183 h
      '--max-block-duration=162h',
      ...['rules', `--url=${url}`, `--start=${anchor + from}`, `--end=${anchor + to}`],
      ...[`--eval-interval=${every}`, `--output-dir=${blocks}`, writeIn(folder, 'recorded.yml', rules)],
    ]);
  } finally {
    await server.stop();
  }
  for (const block of readdirSync(blocks)) renameSync(path.join(blocks, block), path.join(folder, 'data', block));
}

function writeIn(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
