import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { onExit } from '../support/onExit';
import { root } from '../support/paths';
import type { HostResult, HostRun, Unavailable } from './hostRun';
import { quiet } from './server/quiet';
import { releaseOf, type Version } from './version';
import { witness } from './witness';

/** As the shell's `timeout` has it. */
const TIMED_OUT = 124;
const STALL_MS = 15_000;
const DOWNLOAD_MS = 5 * 60_000;
const attempts = new Map<Version, Promise<string | Unavailable>>();

/** Runs tests in the desktop VS Code, downloaded where it can be; `unavailable` where it cannot. */
export async function runInElectron(run: HostRun): Promise<HostResult | Unavailable> {
  const editor = await (attempts.get(run.version) ?? download(run.version));
  if (typeof editor !== 'string') return editor;
  const seen = witness(run);
  try {
    return seen.result(await exitCodeOf(editor, run, seen.folder, seen.env));
  } finally {
    seen.dispose();
  }
}

/** Asks once a version: where there is no way to get it, every suite would wait for nothing. */
function download(version: Version): Promise<string | Unavailable> {
  const attempt = fetchEditor(version);
  attempts.set(version, attempt);
  return attempt;
}

/** The path of a downloaded editor, or a sentence that says why there is none. */
export async function fetchEditor(version: Version): Promise<string | Unavailable> {
  const release = releaseOf[version];
  if (process.platform === 'linux' && !process.env['DISPLAY']) {
    return { unavailable: `VS Code ${release} for the desktop needs a display.` };
  }
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), DOWNLOAD_MS);
  });
  try {
    const cachePath = path.join(root, '.vscode-test');
    const reporter = new SilentReporter();
    const editor = downloadAndUnzipVSCode({ version: release, cachePath, timeout: STALL_MS, reporter });
    return await Promise.race([editor, tooLate]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { unavailable: `VS Code ${release} for the desktop could not be downloaded (${why}).` };
  } finally {
    clearTimeout(timer);
  }
}

/** test-electron's own `runTests` knows neither Restricted Mode nor a time limit; the arguments are its. */
async function exitCodeOf(editor: string, run: HostRun, home: string, env: NodeJS.ProcessEnv): Promise<number> {
  const user = path.join(home, 'user');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  const settings = { ...quiet, ...run.settings, ...run.machineSettings };
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify(settings));
  const args = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
  if (run.trust !== 'asked') args.push('--disable-workspace-trust');
  args.push(`--user-data-dir=${user}`, `--extensions-dir=${path.join(home, 'extensions')}`);
  args.push(`--extensionDevelopmentPath=${run.extensionPath}`, `--extensionTestsPath=${run.testsEntry}`);
  const target = run.workspace ?? run.folder;
  if (target) args.unshift(target);
  // set in a terminal of VS Code, it would make the editor a plain Node
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const child = spawn(editor, args, {
    stdio: 'ignore',
    env: { ...inherited, ...env, HOST_TEST_STORAGE: path.join(user, 'User/globalStorage') },
  });
  const forget = onExit(() => child.kill('SIGKILL'));
  const timer = setTimeout(() => {
    console.error(`The desktop host gave no result within ${run.timeoutSeconds} s and was stopped.`);
    child.kill('SIGKILL');
  }, run.timeoutSeconds * 1000);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? TIMED_OUT));
    });
  } finally {
    clearTimeout(timer);
    forget();
  }
}
