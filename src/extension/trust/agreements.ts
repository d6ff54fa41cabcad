import type * as vscode from 'vscode';
import { type Agreed, agreedFrom, withAgreed, withTick } from './agreed';

const KEY = 'momentum.agreements';

/** What the user agreed to for one repository. */
export interface AgreedFor {
  readonly root: string;
  readonly agreed: readonly Agreed[];
}

/** Which repository may have which endpoint asked what. Kept on this machine, and not synchronised. */
export class Agreements {
  /** @param machine VS Code's memory is the same for all machines that a window may be opened on. */
  constructor(
    private readonly memory: Pick<vscode.Memento, 'get' | 'update'>,
    private readonly machine: string,
  ) {}

  /** Newest last. */
  of(root: string): readonly Agreed[] {
    return agreedFrom(this.#kept.get(this.#placeOf(root)));
  }

  /** Of all repositories of this machine, also those that are gone. */
  all(): readonly AgreedFor[] {
    const here = this.#placeOf('');
    return [...this.#kept.keys()]
      .filter((place) => place.startsWith(here))
      .map((place) => place.slice(here.length))
      .map((root) => ({ root, agreed: this.of(root) }));
  }

  async allow(root: string, more: readonly Agreed[]): Promise<void> {
    await this.#keep(root, more.reduce<readonly Agreed[]>(withAgreed, this.of(root)));
  }

  async forget(root: string, isForgotten: (agreed: Agreed) => boolean): Promise<void> {
    await this.#keep(
      root,
      this.of(root).filter((agreed) => !isForgotten(agreed)),
    );
  }

  /** Keeps the user's word on whether a server is one of their own network. */
  async tick(root: string, origin: string, internal: boolean): Promise<void> {
    await this.#keep(root, withTick(this.of(root), origin, internal));
  }

  get #kept(): Map<string, unknown> {
    return new Map(Object.entries(this.memory.get<Record<string, unknown>>(KEY, {})));
  }

  async #keep(root: string, agreed: readonly Agreed[]): Promise<void> {
    const kept = this.#kept;
    if (agreed.length > 0) kept.set(this.#placeOf(root), agreed);
    else kept.delete(this.#placeOf(root));
    await this.memory.update(KEY, Object.fromEntries(kept));
  }

  #placeOf(root: string): string {
    return `${this.machine}\n${root}`;
  }
}
