import type * as vscode from 'vscode';

/** What VS Code remembers: copies, as there. */
export function memory(): Pick<vscode.Memento, 'get' | 'update' | 'keys'> & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.has(key) ? (kept.get(key) as T) : (otherwise as T)),
    update: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
  };
}
