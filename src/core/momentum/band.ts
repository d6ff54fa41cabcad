import { quantileSorted, sampleWithReplacement } from 'simple-statistics';
import { seededRandom } from '../statistics/seededRandom';
import type { Draws } from './gauge';
import { byLength } from './pooling';

const RESAMPLES = 200;
/** 80 % lie between them. */
const [LOW, HIGH] = [0.1, 0.9];

/**
 * Where 80 of 100 indices lie that come from days drawn at random from the window's own, each as often as chance has it;
 * widened to hold the index itself.
 * Source: B. Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979).
 * @param indexOf The index of the days that were drawn.
 */
export function bandAround(index: number, indexOf: (draws: Draws) => number, seed: number): [number, number] {
  const random = seededRandom(seed);
  const indices = Array.from({ length: RESAMPLES }, () => indexOf(drawnWith(random))).toSorted((a, b) => a - b);
  return [Math.min(index, quantileSorted(indices, LOW)), Math.max(index, quantileSorted(indices, HIGH))];
}

/** Windows of the same length have the same days drawn. */
function drawnWith(random: () => number): Draws {
  return byLength((length) => {
    const times = new Uint8Array(length);
    const days = Array.from(times.keys());
    for (const day of sampleWithReplacement(days, length, random)) times[day] = (times[day] ?? 0) + 1;
    return times;
  });
}
