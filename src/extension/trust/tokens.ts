import type * as vscode from 'vscode';

const KEY = 'momentum.tokens';
const PREFIX = 'token:v1:';

/** Tokens, each for one origin: in VS Code's secret storage, which can't be listed, so that their origins stand beside. */
export class Tokens {
  constructor(
    private readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>,
    private readonly memory: Pick<vscode.Memento, 'get' | 'update'>,
    /** The storage can't be read: there is no keyring, or it is locked. */
    private readonly onUnreadable: () => void,
  ) {}

  /** Which have a token. */
  origins(): readonly string[] {
    return this.memory.get<string[]>(KEY, []);
  }

  /** Null where there is none, or none that can be read. */
  async of(origin: string): Promise<string | null> {
    try {
      return (await this.secrets.get(PREFIX + origin)) ?? null;
    } catch {
      this.onUnreadable();
      return null;
    }
  }

  /** @throws Where the storage can't keep it. */
  async set(origin: string, token: string): Promise<void> {
    // first: what is kept is always listed
    await this.memory.update(KEY, [...new Set([...this.origins(), origin])].toSorted());
    await this.secrets.store(PREFIX + origin, token);
  }

  /** @throws Where the storage can't be changed. */
  async remove(origin: string): Promise<void> {
    await this.secrets.delete(PREFIX + origin);
    await this.memory.update(
      KEY,
      this.origins().filter((each) => each !== origin),
    );
  }
}

/** Whether a key of the secret storage is that of a token. */
export function isTokenKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
