import { spawn } from 'node:child_process';
import { install, serverObstacle } from '../../test/host/server/install';
import { startServer } from '../../test/host/server/server';
import { installVsix } from '../../test/host/server/vsix';
import { latest } from '../../test/host/version';
import { temporaryFolder } from '../../test/support/temporaryFolder';
import { packExtension } from './build';
import type { Unavailable } from './desktopEditor';
import type { Settings } from './editor';

/** Serves VS Code on this machine until Ctrl+C; a sentence where that can't be had. */
export async function openInBrowser(folder: string, settings: Settings): Promise<Unavailable | undefined> {
  const obstacle = serverObstacle();
  if (obstacle) return { unavailable: obstacle };
  try {
    await install(latest);
  } catch (error) {
    const [line] = String(error).split('\n');
    return { unavailable: `VS Code's server could not be installed (${line}).` };
  }
  const data = temporaryFolder();
  try {
    await installVsix(latest, data.path, packExtension());
    const { HOME, GIT_CONFIG_GLOBAL } = process.env;
    const server = await startServer({
      version: latest,
      dataDir: data.path,
      trust: 'asked',
      settings: { 'security.workspace.trust.startupPrompt': 'always', 'workbench.reduceMotion': 'auto' },
      machineSettings: settings,
      // git as the user has it
      env: { HOME, GIT_CONFIG_GLOBAL },
    });
    const url = server.url({ folder });
    console.log(`VS Code is at ${url}\nOpen it in a browser on this machine. Ctrl+C ends it.`);
    showInBrowser(url);
    await server.ended;
  } finally {
    data.remove();
  }
  return undefined;
}

/** Where there is a desktop; elsewhere the address is enough. */
function showInBrowser(url: string): void {
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  spawn('xdg-open', [url], { stdio: 'ignore', detached: true })
    .once('error', () => console.log('No browser could be opened here.'))
    .unref();
}
