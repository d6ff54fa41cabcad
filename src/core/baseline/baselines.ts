import type { History } from '../history/history';
import { changesDelivered, releasesDelivered } from '../momentum/components/delivering';
import { cyclesDaily, leadsDaily } from '../momentum/components/flow';
import { changesDaily, releasesDaily } from '../momentum/components/output';
import { type Days, daysEnding } from '../momentum/daily/days';
import { DailySample, type DailyValues } from '../momentum/daily/values';
import type { Observed } from '../momentum/observed';
import { begunOn } from '../momentum/usual';
import { TARGETED } from '../target';
import type { Baseline } from './baseline';
import { type Figure, frequencyFigure, medianFigure, shareFigure } from './figures';
import { SEEN_DAYS, spansOf } from './spans';
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
  const { now, history, targets } = observed;
  const days = daysEnding(now, SEEN_DAYS);
  const begun = begunOn(history, days);
  const baselines: Partial<Record<BaselineName, Baseline>> = {};
  for (const [name, figure] of figuresOf(observed, days)) {
    const spans = spansOf(figure.over, days, begun);
    const value = targets[name];
    const team = value === undefined ? undefined : { value, bound: TARGETED[name].bound };
    if (spans) baselines[name] = usualRange(spans, (usual) => figure.leastSpread(usual, spans), team);
  }
  return baselines;
}

function figuresOf({ history, failures, profile }: Observed, days: Days): (readonly [BaselineName, Figure])[] {
  const delivered = history.hasReleases
    ? releasesDelivered(history, failures, days)
    : changesDelivered(history, failures, days);
  const isHinted = history.hasReleases || profile.withoutReleases === 'byChange';
  return [
    ['changeFrequency', frequencyFigure(changesDaily(history, days))],
    ['releaseFrequency', frequencyFigure(releasesDaily(history, days, profile))],
    ['cycleTime', medianFigure(cyclesDaily(history, days))],
    ['leadTime', medianFigure(leadsDaily(history, days, profile))],
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
