import type * as vscode from 'vscode';

const KEY = 'momentum.scopes';

/** Which scope of each repository is shown, by the repository's root. The workspace remembers it. */
export class ScopeChoice {
  readonly #chosen: Map<string, string>;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.#chosen = new Map(Object.entries(memory.get<Record<string, string>>(KEY, {})));
  }

  /** Null for the whole repository. */
  of(root: string): string | null {
    return this.#chosen.get(root) ?? null;
  }

  choose(root: string, scope: string | null): void {
    if (scope === null) this.#chosen.delete(root);
    else this.#chosen.set(root, scope);
    this.memory.update(KEY, Object.fromEntries(this.#chosen)).then(undefined, this.onTrouble);
  }
}
