import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onExit } from '../../support/onExit';
import type { Version } from '../version';
import { environment } from './environment';
import { install } from './install';
import { quiet } from './quiet';
import { type Settings, writeMachineSettings, writeUserSettings } from './settings';

/** `granted`: Workspace Trust is off and everything is trusted. `asked`: a folder opens in Restricted Mode. */
export type Trust = 'granted' | 'asked';

export interface ServerOptions {
  version: Version;
  dataDir: string;
  trust?: Trust | undefined;
  /** user settings, on top of the quiet ones */
  settings?: Settings | undefined;
  machineSettings?: Settings | undefined;
  /** the extension host inherits it */
  env?: NodeJS.ProcessEnv | undefined;
  /** needed to run tests in the extension host; hides toasts, so not for a user's view */
  smokeDriver?: boolean;
}

/** What a window shows, as absolute paths; nothing: an empty window. */
export interface Target {
  folder?: string | undefined;
  workspace?: string | undefined;
}

export interface Server {
  dataDir: string;
  port: number;
  /** the address of a window; `payload` is VS Code's list of name and value */
  url(target: Target, payload?: readonly (readonly [string, string])[]): string;
  /** a file of this machine as the window names it */
  uri(file: string): string;
  /** settles when the process ends, with its exit code */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 5_000;

/** Starts VS Code's server on a free port of this machine. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { dataDir, trust = 'granted', settings, machineSettings, smokeDriver } = options;
  const { node, main, folder: cwd } = await install(options.version);
  writeUserSettings(dataDir, { ...quiet, ...settings });
  if (machineSettings) writeMachineSettings(dataDir, machineSettings);
  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  args.push('--server-data-dir', dataDir, '--disable-telemetry', '--disable-update-check');
  args.push('--disable-getting-started-override');
  if (smokeDriver) args.push('--enable-smoke-test-driver');
  if (trust === 'granted') args.push('--disable-workspace-trust');
  const child = spawn(node, [main, ...args], {
    cwd,
    env: environment(dataDir, options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // a process group of its own, which can be ended whole: extension hosts outlive their server by seconds
    detached: true,
  });
  const forget = onExit(() => signalAll(child, 'SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(forget);
  const port = await portOf(child);
  return {
    dataDir,
    port,
    ended,
    url: (target, payload) => urlOf(port, target, payload),
    uri: (file) => `vscode-remote://127.0.0.1:${port}${file}`,
    stop: () => stop(child),
  };
}

function urlOf(
  port: number,
  { folder, workspace }: Target,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (folder) url.searchParams.set('folder', folder);
  if (workspace) url.searchParams.set('workspace', workspace);
  if (!folder && !workspace) url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

async function portOf(child: ChildProcess): Promise<number> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      signalAll(child, 'SIGKILL');
      reject(new Error(`The VS Code server ${what}.\n${output}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_MS);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const killer = setTimeout(() => signalAll(child, 'SIGKILL'), STOP_MS);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    clearTimeout(killer);
  }
  signalAll(child, 'SIGKILL');
}

/** Signals the server and everything it has started. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // all have ended
  }
}
