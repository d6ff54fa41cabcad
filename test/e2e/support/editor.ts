import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { startServer, type Target, type Trust } from '../../host/server/server';
import type { Settings } from '../../host/server/settings';
import { installVsix } from '../../host/server/vsix';
import type { Version } from '../../host/version';
import { launchBrowser } from '../../support/browser';
import { root } from '../../support/paths';
import { temporaryFolder } from '../../support/temporaryFolder';
import { themeNames } from './themes';
import { Workbench } from './workbench';

/** Absolute paths. */
export interface EditorOptions extends Target {
  version?: Version;
  /** the packed extension; by default ours */
  vsix?: string;
  trust?: Trust;
  settings?: Settings;
  /** live, and the only place for `machine` scoped settings */
  machineSettings?: Settings;
  env?: NodeJS.ProcessEnv;
  viewport?: { width: number; height: number };
}

/** A VS Code with the packed extension installed, and a user who starts it for the first time. */
export interface Editor {
  workbench: Workbench;
  stop(): Promise<void>;
}

const ACTION_MS = 15_000;

/** Opens a window of its own server, browser and storage. Call `stop`, also after a failed test. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { version = '1.139', vsix = path.join(root, 'team-momentum.vsix') } = options;
  // dark, as on a desktop: in a browser, VS Code starts in light
  const machineSettings = { 'workbench.colorTheme': themeNames[version].dark, ...options.machineSettings };
  const data = temporaryFolder();
  const dataDir = data.path;
  const started: (() => Promise<void> | void)[] = [() => data.remove()];
  const stop = async () => {
    for (const end of started.splice(0).toReversed()) await end();
  };
  try {
    await installVsix(version, dataDir, vsix);
    const server = await startServer({ ...options, version, dataDir, machineSettings });
    started.push(() => server.stop());
    const browser = await launchBrowser();
    started.push(() => browser.close());
    const viewport = options.viewport ?? { width: 1280, height: 800 };
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    context.setDefaultTimeout(ACTION_MS);
    await keepSecrets(context);
    const workbench = new Workbench(await context.newPage(), version, dataDir, machineSettings);
    await workbench.page.goto(server.url(options), { waitUntil: 'commit' });
    await workbench.ready();
    return { workbench, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A bare server mints no key, without which VS Code keeps secrets in memory only: they would not outlive a reload. */
async function keepSecrets(context: BrowserContext): Promise<void> {
  await context.route('**/mint-key', (route) =>
    route.fulfill({ body: Buffer.alloc(32, 7), contentType: 'application/octet-stream' }),
  );
}
