import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { onExit } from './onExit';

const POLICY = '/usr/sbin/policy-rc.d';
const run = promisify(execFile);
let updated = false;

/** Debian or a relative of it, and we may. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages without starting the services they bring. Returns the reason when it could not. */
export async function install(packages: readonly string[]): Promise<string | undefined> {
  const restore = forbidServices();
  const forget = onExit(restore);
  try {
    if (!updated) await apt('update');
    updated = true;
    await apt('install', '--yes', '--no-install-recommends', ...packages);
    return undefined;
  } catch (error) {
    // the message ends with what apt-get wrote
    return String(error).trim().split('\n').at(-1);
  } finally {
    forget();
    restore();
  }
}

async function apt(...args: string[]): Promise<void> {
  await run('apt-get', ['--quiet', '--option', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 2 ** 20,
  });
}

/** A package's service would take the port a test wants. 101 is policy-rc.d's word for "action forbidden". */
function forbidServices(): () => void {
  const earlier = existsSync(POLICY) ? { text: readFileSync(POLICY), mode: statSync(POLICY).mode } : undefined;
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
  chmodSync(POLICY, 0o755);
  return () => {
    if (!earlier) return rmSync(POLICY, { force: true });
    writeFileSync(POLICY, earlier.text);
    chmodSync(POLICY, earlier.mode);
  };
}
