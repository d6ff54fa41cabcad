import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../test/support/paths';

export function buildExtension(): void {
  run('esbuild.js');
}

/** The .vsix of what was built. */
export function packExtension(): string {
  const vsix = path.join(root, 'team-momentum.vsix');
  run(path.join('node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--out', vsix);
  return vsix;
}

function run(...command: readonly string[]): void {
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
