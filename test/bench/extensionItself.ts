import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths';
import { median, print } from './table';

const STARTS = 11;

/** What the editor pays for having the extension: its start and its size. */
export function measureExtensionItself(children: string): void {
  const script = path.join(children, 'activation.js');
  const starts = Array.from({ length: STARTS }, () => {
    const text = execFileSync(process.execPath, [script, root], {
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: children },
    });
    return JSON.parse(text) as readonly [load: number, activate: number];
  });
  const [load, activate] = [median(starts, ([load]) => load), median(starts, ([, activate]) => activate)];
  const value = median(starts, ([load, activate]) => load + activate) ?? 'unknown';
  const from = `load ${load?.toFixed(1)} ms, activate ${activate?.toFixed(1)} ms, median of ${STARTS}, without an editor`;
  print({ name: 'activation', value, unit: 'ms', most: 30, from });
  for (const [bundle, most] of [['extension', 150], ['worker'], ['cli'], ['webview']] as const) {
    const size = statSync(path.join(root, 'dist', `${bundle}.js`)).size / 1000;
    print({ name: `size of ${bundle}.js`, value: size, unit: 'kB', ...(most && { most }) });
  }
}
