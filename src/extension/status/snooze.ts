import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Instant } from '../../core/time/instant';
import { placeOf } from '../place';
import { clockTime, snoozeTimes } from './snoozeTimes';

const KEY = 'momentum.snoozed';
/** Timers wait no longer (ms). */
const LONGEST_TIMER = 2 ** 31 - 1;

/** By the machine and the root of a repository. */
type Ends = Readonly<Record<string, Instant>>;

/** Until when nobody wants to be warned of a repository. Kept on this machine, for all its windows. */
export class Snooze implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Also when one ends. */
  readonly onDidChange = this.#changed.event;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly memory: vscode.Memento) {
    this.#wind();
  }

  /** Null where it isn't snoozed. */
  untilOf(root: string): Instant | null {
    return this.#ends[placeOf(root)] ?? null;
  }

  /** Lets the user choose until when. */
  async choose(root: string): Promise<void> {
    const now = Date.now();
    const until = this.untilOf(root);
    const picked = await vscode.window.showQuickPick(
      [
        ...(until === null ? [] : [{ label: vscode.l10n.t('Stop snoozing'), until: null }]),
        ...snoozeTimes(now).map((time) => ({ ...time, description: clockTime(time.until, now) })),
      ],
      {
        title:
          until === null
            ? vscode.l10n.t('Until when should the error budgets of {0} raise no warning?', basename(root))
            : vscode.l10n.t('{0} is snoozed until {1}', basename(root), clockTime(until, now)),
      },
    );
    if (picked) await this.set(root, picked.until);
  }

  /** @param until Null for no longer. */
  async set(root: string, until: Instant | null): Promise<void> {
    const { [placeOf(root)]: _, ...others } = this.#ends;
    await this.memory.update(KEY, until === null ? others : { ...others, [placeOf(root)]: until });
    this.#wind();
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  /** Those that are yet to come. */
  get #ends(): Ends {
    const now = Date.now();
    return Object.fromEntries(Object.entries(this.memory.get<Ends>(KEY, {})).filter(([, until]) => until > now));
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const ends = Object.values(this.#ends);
    if (ends.length === 0) return;
    this.#timer = setTimeout(
      () => {
        // timers may ring a little early, and the longest do so by design
        if (Object.keys(this.#ends).length < ends.length) this.#changed.fire();
        this.#wind();
      },
      Math.min(Math.min(...ends) - Date.now(), LONGEST_TIMER),
    );
  }
}
