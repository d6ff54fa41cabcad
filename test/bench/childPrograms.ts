import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/paths';

/** Builds the programs that are measured in processes of their own, as plain JavaScript: a loader would count too. */
export async function buildChildPrograms(outdir: string): Promise<void> {
  const folder = path.join(root, 'test/bench/children');
  const entryPoints = readdirSync(folder).map((file) => path.join(folder, file));
  await build({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
}
