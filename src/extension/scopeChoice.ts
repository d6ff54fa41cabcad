import type * as vscode from 'vscode';

const KEY = 'momentum.scopes';

/** Which scope of each repository is shown, by the repository's root. The workspace remembers it. */
export class ScopeChoice {
  constructor(private readonly memory: vscode.Memento) {}

  /** Null for the whole repository. */
  of(root: string): string | null {
    return Object.hasOwn(this.#chosen, root) ? (this.#chosen[root] ?? null) : null;
  }

  async choose(root: string, scope: string | null): Promise<void> {
    const { [root]: _, ...others } = this.#chosen;
    await this.memory.update(KEY, scope === null ? others : { ...others, [root]: scope });
  }

  get #chosen(): Readonly<Record<string, string>> {
    return this.memory.get(KEY, {});
  }
}
