import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failing } from '../../core/endpoints/polling';
import type { EndpointFacts } from '../../core/report/endpointFacts';
import { DAY, type Instant } from '../../core/time/instant';
import { readKept, writeKept } from '../kept/keptFile';
import type { PastMemory } from './access';

/** Raised whenever what endpoints say is understood in another way, or kept in another form. */
const UNDERSTANDING = 4;
const FOLDER = 'endpoints';
/** What nobody asked for this long is deleted. */
const LONGEST = 30 * DAY;

/** What an endpoint answered last, and what has failed since. It holds nothing secret. */
export interface KeptAnswer {
  readonly answer: { readonly facts: EndpointFacts; readonly askedAt: Instant } | null;
  readonly failing: Failing | null;
  readonly past: PastMemory;
}

const NOTHING_KEPT: KeptAnswer = { answer: null, failing: null, past: new Map() };

/**
 * @param folder Where all is kept, of any endpoint; null where nothing is.
 * @param asking All that the endpoint is asked.
 */
export async function loadAnswer(folder: string | null, asking: string): Promise<KeptAnswer> {
  if (folder === null) return NOTHING_KEPT;
  const [kept] = (await readKept(fileOf(folder, asking), keyOf(asking))) ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that we wrote it
  return (kept as KeptAnswer | undefined) ?? NOTHING_KEPT;
}

/** @throws Where the folder can't be written to. */
export async function saveAnswer(folder: string | null, asking: string, kept: KeptAnswer): Promise<void> {
  if (folder === null) return;
  await writeKept(fileOf(folder, asking), keyOf(asking), [kept]);
  await removeOld(join(folder, FOLDER));
}

function fileOf(folder: string, asking: string): string {
  return join(folder, FOLDER, createHash('sha256').update(asking).digest('hex').slice(0, 32));
}

function keyOf(asking: string): string {
  return JSON.stringify([UNDERSTANDING, asking]);
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    // somebody else may have removed it meanwhile
    const changed = await stat(file).catch(() => undefined);
    if (changed && Date.now() - changed.mtimeMs > LONGEST) await rm(file, { force: true });
  }
}
