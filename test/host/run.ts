import { runInBrowser } from './browser';
import { runInElectron } from './electron';
import type { HostResult, HostRun, Unavailable } from './hostRun';

/** Runs tests inside a real VS Code: the desktop's where it can be had, else the server's of the same release. */
export async function runInHost(run: HostRun): Promise<HostResult | Unavailable> {
  const desktop = await runInElectron(run);
  if (!('unavailable' in desktop)) return desktop;
  console.log(`  ${desktop.unavailable} In its stead: VS Code's server of the same release.`);
  return runInBrowser(run);
}
