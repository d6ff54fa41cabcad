import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, requireBrowser } from '../support/browser';
import { testOutput } from '../support/paths';
import type { HostResult, HostRun, Unavailable } from './hostRun';
import { serverObstacle } from './server/install';
import { type Server, startServer } from './server/server';
import { witness } from './witness';

/** As the shell's `timeout` has it. */
const TIMED_OUT = 124;
const LOG_LINES = 25;

/** Runs tests in the extension host of VS Code's server, with a headless browser as its window. */
export async function runInBrowser(run: HostRun): Promise<HostResult | Unavailable> {
  const obstacle = serverObstacle();
  if (obstacle) return { unavailable: obstacle };
  const component = await requireBrowser();
  if ('missing' in component) return { unavailable: component.missing };
  const seen = witness(run);
  const started: (() => Promise<void>)[] = [() => Promise.resolve(seen.dispose())];
  try {
    const dataDir = path.join(seen.folder, 'server');
    const env = { ...seen.env, HOST_TEST_STORAGE: path.join(dataDir, 'data/User/globalStorage') };
    const server = await startServer({ ...run, dataDir, env, smokeDriver: true });
    started.unshift(() => server.stop());
    const browser = await launchBrowser();
    started.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return seen.result(await exitCodeOf(run, server, page));
  } finally {
    for (const stop of started) await stop();
  }
}

async function exitCodeOf(run: HostRun, server: Server, page: Page): Promise<number> {
  const log: string[] = [];
  const write = (type: string, line: unknown[]) => log.push(`[${type}] ${line.join(' ')}`);
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<number | string>((resolve, reject) => {
    // the names that VS Code calls in its window when a test run ends and writes
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.exposeFunction('codeAutomationLog', write).catch(reject);
    page.once('crash', () => resolve('lost its window'));
    void server.ended.then((code) => resolve(`lost its server, which ended with ${code}`));
    timer = setTimeout(() => resolve(`gave no result within ${run.timeoutSeconds} s`), run.timeoutSeconds * 1000);
  });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(run.extensionPath)],
      ['extensionTestsPath', server.uri(run.testsEntry)],
    ] as const;
    await page.goto(server.url(run, payload), { waitUntil: 'commit' });
    const code = await ended;
    if (typeof code === 'number') return code;
    console.error(`The host of VS Code ${run.version} ${code}.`);
    for (const line of log.slice(-LOG_LINES)) console.error(`  ${line.slice(0, 300)}`);
    mkdirSync(testOutput, { recursive: true });
    await page.screenshot({ path: path.join(testOutput, `host-${run.version}.png`) }).catch(() => {});
    return TIMED_OUT;
  } finally {
    clearTimeout(timer);
  }
}
