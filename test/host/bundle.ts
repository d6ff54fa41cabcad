import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { filesBelow } from '../support/files';
import { root } from '../support/paths';

const here = path.dirname(fileURLToPath(import.meta.url));
const bundles = path.join(root, 'dist-test');

/** Bundles the entry and every suite for the extension host; returns the entry. */
export async function bundleHostTests(): Promise<string> {
  rmSync(bundles, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(here, 'entry.ts'), ...filesBelow(path.join(here, 'suite'), '.test.ts')],
    outdir: bundles,
    outbase: here,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return path.join(bundles, 'entry.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bundleHostTests().catch(() => process.exit(1));
}
