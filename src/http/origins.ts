import pLimit, { type LimitFunction } from 'p-limit';

/** Requests to one origin at a time. */
const AT_A_TIME = 4;

/** A server that wants to be left alone. */
export interface Rest {
  /** With which it said so. */
  readonly status: number;
  /** From now. */
  readonly seconds: number;
}

/** What is known of the servers that are asked, whoever asks them. */
export class Origins {
  readonly #turns = new Map<string, LimitFunction>();
  readonly #resting = new Map<string, { readonly status: number; readonly until: number }>();

  /** @param now A clock that never goes back, in milliseconds. */
  constructor(private readonly now = () => performance.now()) {}

  /** Does some work when it is its turn: a few at a time for each origin. */
  inTurn<T>(origin: string, work: () => Promise<T>): Promise<T> {
    const limit = this.#turns.get(origin) ?? pLimit(AT_A_TIME);
    this.#turns.set(origin, limit);
    return limit(work);
  }

  rest(origin: string, { status, seconds }: Rest): void {
    this.#resting.set(origin, { status, until: this.now() + seconds * 1000 });
  }

  /** Null for one that may be asked. */
  restOf(origin: string): Rest | null {
    const resting = this.#resting.get(origin);
    const left = resting ? resting.until - this.now() : 0;
    return resting && left > 0 ? { status: resting.status, seconds: Math.ceil(left / 1000) } : null;
  }
}
