import os from 'node:os';
import { contributes } from '../../../package.json';

// An editor that has everything and does nothing, with the manifest's settings and one folder.

/** It can be called, constructed and extended, and has every member; but it's no promise. */
function anything(): object {
  // an arrow function could not be constructed
  return new Proxy(function nothing() {}, {
    get: (target, key) => (key === 'then' ? undefined : key === 'prototype' ? target.prototype : anything()),
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
}

function and(known: object): object {
  const rest = anything();
  return new Proxy(known, { get: (target, key) => Reflect.get(key in target ? target : rest, key) as unknown });
}

const defaults: Readonly<Record<string, { readonly default: unknown }>> = contributes.configuration.properties;

export const l10n = { bundle: undefined, t: (message: string) => message };
export const window = and({ activeTextEditor: undefined, state: { focused: true } });
export const workspace = and({
  isTrusted: true,
  workspaceFolders: [{ uri: { scheme: 'file', fsPath: os.tmpdir() } }],
  getConfiguration: (section: string) => ({
    get: (key: string) => defaults[`${section}.${key}`]?.default,
    inspect: () => undefined,
  }),
});
export const commands = anything();
export const env = and({ remoteName: undefined });
export const extensions = anything();
export const Disposable = anything();
export const EventEmitter = anything();
export const MarkdownString = anything();
export const ProgressLocation = anything();
export const RelativePattern = anything();
export const StatusBarAlignment = anything();
export const ThemeColor = anything();
export const Uri = anything();
export const ViewColumn = anything();
