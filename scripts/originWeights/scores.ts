import type { Confidence } from '../../src/core/failures/confidence';
import { confidenceOf } from '../../src/core/failures/confidence';
import type { Origin } from '../../src/core/failures/origins/origin';
import { groundOf, LEAST_CHANCE } from '../../src/core/failures/origins/ranking';
import { DAY } from '../../src/core/time/instant';
import { chancesUnder, type Example, type Model } from './model';

interface Told {
  readonly origin: Origin | null;
  readonly lag: number;
  readonly isRight: boolean;
  readonly confidence: Confidence | null;
}

/** How well a model does on examples that it wasn't learnt from. */
export function scoreLines(name: string, examples: readonly Example[], model: Model): string[] {
  const told = examples.map((example) => tell(example, model));
  const score = (most: number, counts: (one: Told) => boolean) => {
    const wanted = examples.reduce((sum, { labelled: { gold, committedAt } }) => {
      return sum + gold.filter((one) => committedAt - one.committedAt <= most).length;
    }, 0);
    const found = told.filter((one) => one.origin !== null && one.lag <= most && counts(one));
    const right = found.filter(({ isRight }) => isRight).length;
    const [precision, recall] = [right / found.length, right / wanted];
    const f1 = (2 * precision * recall) / (precision + recall);
    return `${[precision, recall, f1].map((each) => each.toFixed(2)).join(' / ')} (${found.length} of ${wanted})`;
  };
  return [
    `${name}, any lag: ${score(Number.POSITIVE_INFINITY, () => true)}`,
    `${name}, possible or likely, up to 30 days: ${score(30 * DAY, ({ confidence }) => confidence !== null)}`,
    `${name}, likely, up to 90 days: ${score(90 * DAY, ({ confidence }) => confidence === 'likely')}`,
  ];
}

export function tell(example: Example, model: Model): Told {
  const { asked, gold, committedAt } = example.labelled;
  const chances = chancesUnder(model, example).slice(0, -1);
  const chance = Math.max(...chances);
  const best = asked.candidates[chances.indexOf(chance)];
  if (!best || chance < LEAST_CHANCE) return { origin: null, lag: 0, isRight: false, confidence: null };
  const origin = { commit: best.commit, ...groundOf(asked, best), chance };
  const lag = committedAt - best.committedAt;
  return {
    origin,
    lag,
    isRight: gold.some(({ commit }) => commit === best.commit),
    confidence: confidenceOf(origin, lag),
  };
}
