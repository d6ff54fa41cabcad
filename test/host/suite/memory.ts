import type * as vscode from 'vscode';

/** What VS Code remembers for an extension, as JSON, for as long as a test wants. */
export function memory(): vscode.Memento {
  const kept = new Map<string, string>();
  const get = (key: string, otherwise?: unknown): unknown => {
    const text = kept.get(key);
    return text === undefined ? otherwise : JSON.parse(text);
  };
  return {
    keys: () => [...kept.keys()],
    get,
    update(key, value) {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}
