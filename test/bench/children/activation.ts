import { createRequire } from 'node:module';
import path from 'node:path';
import type { Extension, ExtensionContext, Memento, SecretStorage, Uri } from 'vscode';

// Loads the extension and activates it, with the `vscode` that NODE_PATH has. Prints how long both took (ms).

const [folder = ''] = process.argv.slice(2);
const load = createRequire(__filename);
const nothing: Memento = {
  keys: () => [],
  get: <T>(_key: string, usual?: T) => usual,
  update: () => Promise.resolve(),
};
const context: Partial<ExtensionContext> = {
  workspaceState: nothing,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of it that is looked at
  globalStorageUri: { scheme: 'file', fsPath: path.join(folder, 'storage') } as Uri,
  globalState: { ...nothing, setKeysForSync: () => undefined },
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
  extension: { id: 'team-momentum.team-momentum' } as Extension<unknown>,
  secrets: { ...nothing, onDidChange: () => ({ dispose: () => undefined }) } as unknown as SecretStorage,
  subscriptions: [],
  asAbsolutePath: (file) => path.join(folder, file),
};
load('vscode');

const began = performance.now();
const extension = load(path.join(folder, 'dist/extension.js')) as {
  activate(context: Partial<ExtensionContext>): void;
};
const loaded = performance.now();
extension.activate(context);
const activated = performance.now();
process.stdout.write(JSON.stringify([loaded - began, activated - loaded]), () => process.exit(0));
