import { readKept, writeKept } from '../../kept/keptFile';
import type { Looked } from '../details';
import type { TagTarget } from '../tags';

/** What was looked up one by one and never changes, by object name. */
export interface KeptDetails extends Looked {
  /** What the objects that tags name lead to; null for what is no commit. */
  readonly tags: ReadonlyMap<string, TagTarget | null>;
}

export const NO_DETAILS: KeptDetails = {
  tags: new Map(),
  subjects: new Map(),
  lines: new Map(),
  rework: new Map(),
  code: new Map(),
};

export async function loadDetails(path: string, key: string): Promise<KeptDetails> {
  const [details] = (await readKept(path, key)) ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that we wrote it
  return (details as KeptDetails | undefined) ?? NO_DETAILS;
}

export async function saveDetails(path: string, key: string, details: KeptDetails): Promise<void> {
  await writeKept(path, key, [details]);
}
