import pLimit, { type LimitFunction } from 'p-limit';

/** So many git processes run at once, and one in a folder. */
const AT_ONCE = 2;

const everywhere = pLimit(AT_ONCE);
const inFolder = new Map<string, LimitFunction>();

/** Runs when it is the folder's turn. One that is cancelled before its turn never runs, and rejects at once. */
export function inTurn<T>(folder: string, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    const begin = async () => {
      signal.removeEventListener('abort', giveUp);
      signal.throwIfAborted();
      return run();
    };
    const turn = inFolder.get(folder) ?? pLimit(1);
    inFolder.set(folder, turn);
    turn(() => everywhere(begin))
      .finally(() => {
        if (turn.activeCount + turn.pendingCount === 0) inFolder.delete(folder);
      })
      .then(resolve, reject);
  });
}
