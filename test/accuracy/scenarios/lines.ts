import type { ChangeDetails, LineCount, Rework } from '../../../src/core/history/details';
import { DAY } from '../../../src/core/time/instant';
import { COMPARED } from '../../../src/core/trap/velocityTrap';
import { around, logNormal } from './draws';
import { type Place, teamAt, type Work } from './work';

/** Most changes rewrite nothing that is new; some little else: variance as a share of the mean squared. */
const UNEVEN = 6;

/** The lines of the changes that the verdict looks at. */
export function linesOf(place: Place, work: readonly Work[]): Pick<ChangeDetails, 'lines' | 'rework'> {
  const { random, now } = place;
  const lines = new Map<string, LineCount>();
  const rework = new Map<string, Rework>();
  for (const { sha, at, files, bot } of work) {
    if (now - at > COMPARED + DAY) continue;
    const added = Math.round(logNormal(random, 18 * files.length, 0.8));
    lines.set(sha, { added, deleted: Math.round(added * random()) });
    const written = bot ? 0 : added;
    const rewritten = Math.round(written * Math.min(1, around(random, teamAt(place, at).rework, UNEVEN)));
    rework.set(sha, { written, rewritten });
  }
  return { lines, rework };
}
