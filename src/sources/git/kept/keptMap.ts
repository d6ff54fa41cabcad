import { readKept, writeKept } from '../../kept/keptFile';

/** What was found out once and for all, by name, in a file of its own. */
export interface KeptMap<T> {
  load(): Promise<ReadonlyMap<string, T>>;
  /** Writes nothing where nothing came in. @throws Where the folder can't be written to. */
  save(values: ReadonlyMap<string, T>): Promise<void>;
}

/** What came in first gives way: so much is a few years of a busy repository, and a few MB. */
const MOST = 50_000;
/** Entries in a block: as many as take a few milliseconds. */
const BLOCK = 4096;

export function keptMap<T>(path: string, key: string, most = MOST): KeptMap<T> {
  let saved: ReadonlyMap<string, T> = new Map();
  return {
    async load() {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that we wrote it
      const blocks = ((await readKept(path, key)) ?? []) as [string, T][][];
      saved = new Map(blocks.flat());
      return saved;
    },
    async save(values) {
      const entries = [...values].slice(-most);
      // values never change, so the names tell
      if (entries.length === saved.size && entries.every(([name]) => saved.has(name))) return;
      await writeKept(path, key, blocksOf(entries));
      saved = new Map(entries);
    },
  };
}

export function noMap<T>(): KeptMap<T> {
  return { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() };
}

function* blocksOf<T>(entries: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < entries.length; from += BLOCK) yield entries.slice(from, from + BLOCK);
}
