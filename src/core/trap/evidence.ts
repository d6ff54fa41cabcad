import { discoveries } from '../statistics/hochberg';
import { permutationTest } from '../statistics/permutation';
import type { SeenSignal } from './signal';
import type { TrapEvidence } from './trap';
import { figureText } from './wording';

/** How often anything is called worse by chance, whatever else worsens in truth. */
const FALSE_ALARMS = 0.05;
/** What gets better warns of nothing: there each test stands for itself. */
const BETTER = 0.05;

/** What the indicators say, all taken together. */
export function evidenceOf(signals: readonly SeenSignal[]): TrapEvidence[] {
  const chances = signals.map(({ values }) => values && permutationTest(values.before, values.after));
  const tested = chances.filter((chance) => chance !== null);
  const found = discoveries(
    tested.map(({ higher }) => higher),
    FALSE_ALARMS,
  );
  return signals.map((signal, i) => {
    const chance = chances[i] ?? null;
    const isWorse = chance === null || found[tested.indexOf(chance)] === true;
    const direction =
      signal.matters === 'worse' && isWorse
        ? 'worse'
        : signal.matters === 'better' && chance !== null && chance.lower < BETTER
          ? 'better'
          : 'same';
    const rises = signal.before === null || signal.after >= signal.before;
    return evidenceFor(signal, direction, chance && (rises ? chance.higher : chance.lower));
  });
}

function evidenceFor(signal: SeenSignal, direction: TrapEvidence['direction'], p: number | null): TrapEvidence {
  const { before, after, sampleBefore, sampleAfter, unit, weeks, changes, releases, aboutReliability } = signal;
  return {
    signal: signal.signal,
    kind: 'indicator',
    ...{ aboutReliability, unit, before, after, sampleBefore, sampleAfter, direction },
    effect: before === null || before <= 0 || unit === 'points' ? null : after / before,
    slope: null,
    p,
    sentence: sentenceOf(signal, direction, p),
    ...{ weeks, changes, releases },
  };
}

function sentenceOf(signal: SeenSignal, direction: TrapEvidence['direction'], p: number | null): string {
  const say = (value: number) => figureText(signal.signal, signal.unit, value);
  if (signal.before === null) return `${signal.noun}: ${say(signal.after)}.`;
  const figures = `${signal.noun}: ${say(signal.after)} in the last 12 weeks, ${say(signal.before)} in the ${signal.weeksBefore} before`;
  switch (direction) {
    case 'worse':
      return `${figures}; worse by more than chance makes of it (p = ${p?.toFixed(4)}).`;
    case 'better':
      return `${figures}; better by more than chance makes of it (p = ${p?.toFixed(4)}).`;
    case 'same':
      return `${figures}; chance may make as much of a difference, or it is too little to matter.`;
  }
}
