import type { Urge } from '../../core/endpoints/polling';
import { type Instant, MINUTE } from '../../core/time/instant';

/** News within this time (ms) of each other is one … */
const SETTLE = 1000;
/** … but what never settles is looked at after this time all the same. */
const LONGEST_SETTLE = 10 * SETTLE;
/** News waits this many times as long as the last look took, from its end: looking takes a sixth of the time. */
const PATIENCE = 5;
/** But no longer than this. */
const MOST_PATIENCE = MINUTE;
/** The clock has more: at most a twentieth of the time is spent on what nobody told of. */
const PATIENCE_OF_CLOCK = 20;

/** The clock of one window is not that of another: by so much of its time it strikes sooner or later. */
const JITTER = 0.1;
/** A window that has had no focus for so long asks nothing of endpoints. */
const AWAY_AFTER = 10 * MINUTE;

/** A look that has ended, in ms of `performance.now()`. */
export interface Look {
  readonly endedAt: number;
  readonly took: number;
}

export interface Looking {
  readonly lastLook: Look;
  refresh(urge: Urge): Promise<void>;
}

/** Decides when to look again: soon after news, less often where looks take long, and once while the window has no focus. */
export class Lookout {
  #settling: NodeJS.Timeout | undefined;
  /** When the news came that is yet to be looked at, in ms of `performance.now()`. */
  #newsSince: number | undefined;
  #clock: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  /** An endpoint gave no answer and is to be asked again. */
  #isOwed = false;
  /** What comes is what the user came back to. */
  #isBack = false;
  /** In ms of `performance.now()`. */
  #leftAt = performance.now();
  /** What comes is what the user waits for. */
  #awaited = false;
  /** Looked already since the focus was lost. */
  #caughtUp = false;
  #missed = false;

  constructor(
    private readonly looking: Looking,
    private readonly isFocused: () => boolean,
    /** 0 to 1. */
    private readonly random: () => number = Math.random,
  ) {}

  /** The user changed what is to be seen and waits for it. */
  soon(): void {
    this.#awaited = true;
    this.#lookAfter(SETTLE);
  }

  /** Something changed, whoever did it. */
  onNews(): void {
    if (this.isFocused() || !this.#caughtUp) this.#lookAfter(SETTLE);
    else this.#missed = true;
  }

  onFocus(): void {
    this.#caughtUp = false;
    if (!this.#missed && !this.#isOwed) return;
    this.#isBack = true;
    this.#lookAfter(0);
  }

  onBlur(): void {
    this.#leftAt = performance.now();
  }

  /** @param at When to ask again what gave no answer; null where everything did, or nobody is to ask by the clock. */
  onLooked(at: Instant | null): void {
    clearTimeout(this.#retry);
    this.#isOwed = at !== null;
    if (at === null) return;
    this.#retry = setTimeout(
      () => {
        if (this.isFocused()) this.#lookAfter(SETTLE);
      },
      Math.max(at - Date.now(), MINUTE),
    );
  }

  /** Looks every so many minutes, more or less, while the window has the focus; 0: never by the clock. */
  startClock(minutes: number): void {
    clearTimeout(this.#clock);
    if (minutes === 0) return;
    const jitter = 1 + JITTER * (2 * this.random() - 1);
    const wait = Math.max(minutes * MINUTE * jitter, this.looking.lastLook.took * PATIENCE_OF_CLOCK);
    this.#clock = setTimeout(() => {
      if (this.isFocused()) this.#lookAfter(SETTLE);
      else this.#missed = true;
      this.startClock(minutes);
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#clock);
    clearTimeout(this.#retry);
  }

  get #urge(): Urge {
    if (this.#isBack) return 'focus';
    const isAway = !this.isFocused() && performance.now() - this.#leftAt >= AWAY_AFTER;
    return isAway ? 'away' : 'clock';
  }

  #lookAfter(settle: number): void {
    const { endedAt, took } = this.looking.lastLook;
    const now = performance.now();
    this.#newsSince ??= now;
    const rest = this.#awaited ? 0 : endedAt + Math.min(took * PATIENCE, MOST_PATIENCE) - now;
    const settled = Math.min(settle, this.#newsSince + LONGEST_SETTLE - now);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(
      () => {
        this.#newsSince = undefined;
        this.#awaited = false;
        const urge = this.#urge;
        this.#isBack = false;
        // what was not asked is asked as soon as somebody looks
        this.#missed = urge === 'away';
        this.#caughtUp = !this.isFocused();
        void this.looking.refresh(urge);
      },
      Math.max(settled, rest, 0),
    );
  }
}
