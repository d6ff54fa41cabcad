import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats `check` until it no longer throws, and returns what it returns. @throws its last error after `timeoutMs` */
export async function eventually<T>(check: () => T | Promise<T>, timeoutMs = 15_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await sleep(100);
  }
}
