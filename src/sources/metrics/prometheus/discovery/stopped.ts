import { type Gone, idOf, REMEMBERED } from './ages';
import type { Found, GeneratorName } from './found';
import { objectivesIn, seriesOf } from './generators';
import type { Reader } from './reader';
import type { Include } from './selector';

/** Objectives that nothing writes any more, as they were last. */
export async function stoppedObjectives(
  reader: Reader,
  gone: readonly Gone[],
  generators: readonly GeneratorName[],
  include: Include,
): Promise<readonly Found[]> {
  if (gone.length === 0) return [];
  const series = await reader.series(`last_over_time(${seriesOf(generators, include)}[${REMEMBERED}])`, 'what stopped');
  const ids = new Set(gone.map(({ generator, id }) => `${generator} ${id}`));
  return objectivesIn(series ?? [], generators, include).filter((found) =>
    ids.has(`${found.generator} ${idOf(found)}`),
  );
}
