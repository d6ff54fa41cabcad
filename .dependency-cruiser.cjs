// Who may import whom: the table of src/README.md as rules. Type-only imports count.
const layer = (name) => `^src/${name}(/|\\.ts$)`;

/** A layer may import itself, the layers named, and the packages named. */
const allow = (name, layers, packages = []) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import only: ${[name, ...layers, ...packages].join(', ')}.`,
  severity: 'error',
  from: { path: layer(name) },
  to: {
    pathNot: [
      ...[name, ...layers].map(layer),
      ...packages.map((name) => (name === 'node' ? '^(node:)?[a-z0-9_/]+$' : `(^|node_modules/)${name}(/|$)`)),
      ...(packages.includes('package.json') ? ['^package\\.json$'] : []),
    ],
  },
});

/** Within core the folders form a line: each may import those before it. */
const CORE = ['time', 'statistics', 'history', 'facts', 'failures', 'delivery|reliability|code', 'momentum', 'baseline|trap', 'report'];
const coreLine = CORE.slice(0, -1).map((folder, i) => ({
  name: `core-${folder.replaceAll('|', '-')}-comes-before`,
  severity: 'error',
  from: { path: `^src/core/(${folder})/` },
  to: { path: `^src/core/(${CORE.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    ...coreLine,
    allow('core', [], ['picomatch', 'simple-statistics', 'valibot']),
    allow('views', ['core'], ['@vscode/l10n']),
    allow('protocol', ['core']),
    allow('http', ['core'], ['axios', 'p-limit', 'p-retry', 'node']),
    allow('sources', ['core', 'http'], ['jsonc-parser', 'p-limit', 'picomatch', 'simple-git', 'yaml', 'node']),
    allow('measure', ['core', 'http', 'sources']),
    allow('cli', ['core', 'http', 'views', 'measure'], ['commander', '@vscode/l10n', 'package.json', 'node']),
    allow('worker', ['core', 'http', 'sources', 'measure', 'protocol'], ['node']),
    allow('extension', ['core', 'http', 'views', 'protocol'], ['@types/vscode', '@vscode/l10n', 'jsonc-parser', 'node']),
    allow('webview', ['core', 'views', 'protocol'], ['chart.js', 'chartjs-plugin-annotation', '@vscode/codicons', '@vscode/l10n']),
    {
      name: 'layers-are-known',
      comment: 'Every file of src belongs to a layer of the table.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['core', 'views', 'protocol', 'http', 'sources', 'measure', 'cli', 'worker', 'extension', 'webview'].map(layer) },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
