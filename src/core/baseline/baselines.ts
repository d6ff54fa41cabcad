import type { History } from '../history/history';
import { courseOf } from '../momentum/course';
import type { Days } from '../momentum/daily/days';
import { DailySample, type DailyValues } from '../momentum/daily/values';
import type { Observed } from '../momentum/observed';
import { TARGETED } from '../target';
import type { Baseline } from './baseline';
import { type Figure, frequencyFigure, medianFigure, shareFigure } from './figures';
import { spansOf } from './spans';
import { usualRange } from './usualRange';

export type BaselineName =
  | 'changeFrequency'
  | 'releaseFrequency'
  | 'cycleTime'
  | 'leadTime'
  | 'batchSize'
  | 'changeFailureHintRate';

/** By the names of the report's measurements. docs/metrics.md, "What is usual here". */
export function baselinesOf(observed: Observed): Readonly<Partial<Record<BaselineName, Baseline>>> {
  const { targets } = observed;
  const { days, begun } = courseOf(observed);
  const baselines: Partial<Record<BaselineName, Baseline>> = {};
  for (const [name, figure] of figuresOf(observed)) {
    const spans = spansOf(figure.over, days, begun);
    const value = targets[name];
    const team = value === undefined ? undefined : { value, bound: TARGETED[name].bound };
    if (spans) baselines[name] = usualRange(spans, (usual) => figure.leastSpread(usual, spans), team);
  }
  return baselines;
}

function figuresOf(observed: Observed): (readonly [BaselineName, Figure])[] {
  const { history, profile } = observed;
  const { days, ...course } = courseOf(observed);
  const delivered = history.hasReleases ? course.releasesDelivered() : course.changesDelivered();
  const isHinted = history.hasReleases || profile.withoutReleases === 'byChange';
  return [
    ['changeFrequency', frequencyFigure(course.changes())],
    ['releaseFrequency', frequencyFigure(course.releases())],
    ['cycleTime', medianFigure(course.cycles())],
    ['leadTime', medianFigure(course.leads())],
    ['batchSize', medianFigure(filesDaily(history, days))],
    ...(isHinted ? [['changeFailureHintRate', shareFigure(delivered)] as const] : []),
  ];
}

/** Files that a change touched, by the day of its merge, bots aside. */
function filesDaily({ changes }: History, days: Days): DailyValues {
  const sample = new DailySample(days);
  for (const { bot, files, mergedAt } of changes) if (!bot && files !== null) sample.add(mergedAt, files);
  return sample.whole();
}
