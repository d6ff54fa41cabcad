import { withoutNoise } from '../reliability/errorBudget';
import { formatInstant, SECOND } from '../time/instant';
import { bandAround } from './band';
import { deliveryGauge } from './components/delivery';
import { flowGauge } from './components/flow';
import { qualityGauge } from './components/quality';
import { recoveryGauge } from './components/recovery';
import { reliabilityGauge } from './components/reliability';
import { coverageOf, indexOf, type Scores } from './composition';
import { courseOf, SERIES_DAYS } from './course';
import type { Gauge, Reading } from './gauge';
import { COMPONENTS, type Component, type ComponentName, type Momentum } from './momentum';
import type { Observed } from './observed';
import { WINDOW_DAYS } from './pooling';
import type { Weights } from './weights';

/** Nothing is known, for this reason. */
export function unknownMomentum(reason: string): Momentum {
  const unknown: Component = { score: null, weight: 1, from: '', reason, formula: '', inputs: [] };
  return {
    ...{ index: null, reason, coverage: 0, change28d: null, band: null, series: [] },
    components: eachComponent(() => unknown),
  };
}

/** The index of today with its parts, and that of each day of a year by what was known then. */
export function momentumOf(observed: Observed): Momentum {
  const { weights } = observed;
  const { days } = courseOf(observed);
  const gauges = gaugesOf(observed);
  const today = days.count - 1;
  const readings = Array.from({ length: SERIES_DAYS }, (_, i) => {
    const day = today + 1 - SERIES_DAYS + i;
    return { day, of: eachComponent((name) => gauges[name].on(day)) };
  });
  const scored = readings.map(({ day, of }) => {
    const scores = eachComponent((name) => of[name].score);
    return { day, scores, index: indexOf(scores, weights) };
  });
  const [last, before] = [scored.at(-1), scored.at(-1 - WINDOW_DAYS)];
  const reading = readings.at(-1)?.of;
  if (!last || !reading) return unknownMomentum('There is no day to tell of.');
  const { index, scores } = last;
  return {
    index,
    reason: index === null ? whyUnknown(scores, weights) : null,
    coverage: coverageOf(scores, weights),
    change28d: index === null || !before || !isComparable(before.scores, scores) ? null : differenceOf(before, index),
    band: index === null ? null : bandOf({ index, scores }, gauges, observed),
    components: eachComponent((name) => componentOf(reading[name], gauges[name], weights[name])),
    series: scored.map(({ day, index: then }) => ({ at: formatInstant(days.endOf(day)), index: then })),
  };
}

function gaugesOf(observed: Observed): Readonly<Record<ComponentName, Gauge>> {
  return {
    delivery: deliveryGauge(observed),
    flow: flowGauge(observed),
    quality: qualityGauge(observed),
    recovery: recoveryGauge(observed),
    reliability: reliabilityGauge(observed),
  };
}

function componentOf({ score, from, reason, inputs }: Reading, { formula }: Gauge, weight: number): Component {
  return { score, weight, from, reason, formula, inputs };
}

/** What is known of one day and not of the other makes a difference that isn't one. */
function isComparable(before: Scores, now: Scores): boolean {
  return COMPONENTS.every((name) => (before[name] === null) === (now[name] === null));
}

function differenceOf(before: { readonly index: number | null }, index: number): number | null {
  return before.index === null ? null : withoutNoise(index - before.index);
}

function bandOf(
  { index, scores }: { readonly index: number; readonly scores: Scores },
  gauges: Readonly<Record<ComponentName, Gauge>>,
  { now, weights }: Observed,
): readonly [number, number] {
  const redrawn = eachComponent((name) => gauges[name].redrawn());
  return bandAround(
    index,
    (draws) => {
      const drawn = eachComponent((name) => (scores[name] === null ? null : (redrawn[name](draws) ?? scores[name])));
      return indexOf(drawn, weights) ?? index;
    },
    now / SECOND,
  );
}

function whyUnknown(scores: Scores, weights: Weights): string {
  const missing = COMPONENTS.filter((name) => scores[name] === null && weights[name] > 0);
  return missing.length === 0
    ? 'All weights are 0.'
    : `Less than half of the weights have a score: nothing is known of ${missing.join(', ')}.`;
}

function eachComponent<Value>(valueOf: (name: ComponentName) => Value): Readonly<Record<ComponentName, Value>> {
  return {
    delivery: valueOf('delivery'),
    flow: valueOf('flow'),
    quality: valueOf('quality'),
    recovery: valueOf('recovery'),
    reliability: valueOf('reliability'),
  };
}
