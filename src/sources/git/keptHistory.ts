import { rm } from 'node:fs/promises';

/** Deletes all that was kept of any repository. */
export async function forgetHistories(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
