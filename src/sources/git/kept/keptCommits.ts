import { Commits } from '../../../core/history/commits';
import { readKept, writeKept } from '../../kept/keptFile';
import { type PackedRows, packedRows, unpackedRows } from './packedRows';

/** For what comes next, so that the columns need not grow for it. */
const ROOM = 4096;
/** Rows in a block: as many as take a few milliseconds. */
const BLOCK = 16_384;

interface Contents {
  readonly rows: number;
  readonly pathIds: number;
  /** Joined by NUL, which no path holds. */
  readonly paths: string;
}

export async function saveCommits(path: string, key: string, commits: Commits): Promise<void> {
  await writeKept(path, key, blocksOf(commits));
}

function* blocksOf(commits: Commits): Generator<Contents | PackedRows> {
  const { rows, touches: pathIds } = commits;
  yield { rows, pathIds, paths: commits.paths.join('\0') };
  for (let from = 0; from < rows; from += BLOCK)
    yield packedRows(commits.slice(from, Math.min(from + BLOCK, rows)), from);
}

/** Undefined where nothing that can be used was kept for the key. */
export async function loadCommits(path: string, key: string): Promise<Commits | undefined> {
  const [contents, ...blocks] = (await readKept(path, key)) ?? [];
  if (contents === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum says that we wrote it
  const { rows, pathIds, paths } = contents as Contents;
  const commits = new Commits({
    rows: rows + ROOM,
    pathIds: pathIds + ROOM,
    paths: paths === '' ? [] : paths.split('\0'),
  });
  for (const block of blocks) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
    const unpacked = unpackedRows(block as PackedRows, commits.rows);
    if (!unpacked) return undefined;
    commits.append(unpacked);
  }
  return commits.rows === rows ? commits : undefined;
}
