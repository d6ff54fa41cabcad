import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { Reply } from '../core/endpoints/reply';

/** What came of sending something once. */
export interface Attempt {
  readonly reply: Reply;
  /** Seconds after which another attempt may fare better; null if none would. */
  readonly againAfter: number | null;
}

const RETRIES = 2;
/** Milliseconds before the first retry; up to twice as many, so that those who failed together don't come back together. */
const PAUSE = 200;

class Passing extends Error {
  constructor(
    readonly reply: Reply,
    readonly seconds: number,
  ) {
    super('Passing');
  }
}

/**
 * The reply of the first attempt that another one wouldn't improve on, or of the last.
 * @throws What an attempt does, and what the signal was aborted with.
 */
export async function bestOf(attempt: () => Promise<Attempt>, signal: AbortSignal): Promise<Reply> {
  try {
    return await pRetry(
      async () => {
        const { reply, againAfter } = await attempt();
        if (againAfter !== null) throw new Passing(reply, againAfter);
        return reply;
      },
      {
        retries: RETRIES,
        minTimeout: PAUSE,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => error instanceof Passing,
        async onFailedAttempt({ error, retriesLeft }) {
          if (error instanceof Passing && retriesLeft > 0) await wait(error.seconds * 1000, undefined, { signal });
        },
      },
    );
  } catch (error) {
    if (error instanceof Passing) return error.reply;
    throw error;
  }
}
