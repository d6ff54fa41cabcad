import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Version } from '../version';
import { environment } from './environment';
import { install } from './install';

const run = promisify(execFile);

/** Installs a packed extension into a server's data folder; no server may be running on it. */
export async function installVsix(version: Version, dataDir: string, vsix: string): Promise<void> {
  const { node, main } = await install(version);
  const args = ['--accept-server-license-terms', '--server-data-dir', dataDir, '--install-extension', vsix];
  const { stdout, stderr } = await run(node, [main, ...args], { env: environment(dataDir) });
  if (!/successfully installed/.test(stdout)) throw new Error(`${vsix} was not installed: ${stdout}${stderr}`);
}
