import type * as vscode from 'vscode';
import { MOST_VERDICTS, type Verdict } from '../../core/failures/verdict';

const KEY = 'momentum.verdicts';

type Own = Pick<Verdict, 'failed' | 'reason'>;

/** Which hints of each repository the user judged to be no failure, by its root. The workspace remembers it. */
export class PrivateVerdicts {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  /** Newest last. */
  of(root: string): readonly Verdict[] {
    return verdictsFrom(this.#kept.get(root));
  }

  /** One more than can be kept drives out the oldest. */
  async add(root: string, { failed, reason }: Own): Promise<void> {
    const judged: Verdict = { failed, reason, by: 'user' };
    await this.#keep(root, [...this.#without(root, failed), judged].slice(-MOST_VERDICTS));
  }

  async remove(root: string, failed: string): Promise<void> {
    await this.#keep(root, this.#without(root, failed));
  }

  get #kept(): Map<string, unknown> {
    return new Map(Object.entries(this.memory.get<Record<string, unknown> | null>(KEY) ?? {}));
  }

  #without(root: string, failed: string): readonly Verdict[] {
    return this.of(root).filter((verdict) => verdict.failed !== failed);
  }

  async #keep(root: string, verdicts: readonly Verdict[]): Promise<void> {
    const kept = this.#kept;
    if (verdicts.length > 0)
      kept.set(
        root,
        verdicts.map(({ failed, reason }) => ({ failed, reason })),
      );
    else kept.delete(root);
    await this.memory.update(KEY, Object.fromEntries(kept));
  }
}

/** What another version kept may be anything. */
function verdictsFrom(kept: unknown): readonly Verdict[] {
  return (Array.isArray(kept) ? kept : []).flatMap((item: unknown): Verdict[] => {
    if (typeof item !== 'object' || item === null || !('failed' in item)) return [];
    const { failed } = item;
    const reason = 'reason' in item && typeof item.reason === 'string' ? item.reason : null;
    return typeof failed === 'string' ? [{ failed, reason, by: 'user' }] : [];
  });
}
