// Builds what ships: the extension, its measuring thread, the page and the command line. `--watch` rebuilds on change.
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');

const common = { bundle: true, minify: !watch, sourcemap: 'linked', logLevel: 'warning' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

/** Bundles of their own, which are loaded when something is first asked of an endpoint, or the shared file edited. */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/(client|sharedFileText)$/ }, ({ path }) => ({
      path: `./${path.split('/').at(-1)}.js`,
      external: true,
    })),
};

const builds = [
  // The only bundle that may leave `vscode` to its host: a leak into another one breaks the build.
  {
    ...node,
    entryPoints: { extension: 'src/extension/main.ts' },
    external: ['vscode'],
    plugins: [apart],
    outdir: 'dist',
  },
  { ...node, entryPoints: { client: 'src/http/client.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { sharedFileText: 'src/extension/sharedFile/sharedFileText.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { worker: 'src/worker/main.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  {
    ...common,
    entryPoints: { webview: 'src/webview/main.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'chrome128',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
    outdir: 'dist',
  },
];

async function main() {
  if (!watch) return Promise.all(builds.map((options) => esbuild.build(options)));
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes.');
}

main().catch(() => process.exit(1));
