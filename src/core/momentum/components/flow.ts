import { cycleHoursOf } from '../../delivery/cycleTime';
import { countedLeads } from '../../delivery/leadTime';
import type { Profile } from '../../delivery/profile';
import type { History } from '../../history/history';
import type { Days } from '../daily/days';
import { DailySample, type DailyValues } from '../daily/values';
import { type Gauge, unknownReading } from '../gauge';
import type { Observed } from '../observed';
import { pooledMedian } from '../pooledMedian';
import { once } from '../pooling';
import { heldAgainst, scoreOf } from '../standards';
import { releasingBy } from './releasing';

/** Fewer say nothing about a median. */
const LEAST_CHANGES = 5;

/** How fast changes reach users; the mainline, where nothing is released. docs/metrics.md, "Momentum index". */
export function flowGauge({ history, profile, targets }: Observed, days: Days): Gauge {
  const isReleasing = releasingBy(history, days);
  const leads = once(() => pooledMedian(leadsDaily(history, days, profile), LEAST_CHANGES));
  const cycles = once(() => pooledMedian(cyclesDaily(history, days), LEAST_CHANGES));
  const used = (day: number) =>
    isReleasing(day)
      ? ({ name: 'leadTime', median: leads() } as const)
      : ({ name: 'cycleTime', median: cycles() } as const);
  return {
    formula:
      'The median lead time (without releases, cycle time): 1 at the target, 0 at 30 times as much, in log scale.',
    on(day) {
      const { name, median } = used(day);
      const pooled = median.on(day);
      if (!pooled) return unknownReading(name, WHY_UNKNOWN[name]);
      const input = heldAgainst(name, pooled.value, targets, pooled);
      return { score: input.score, from: name, reason: null, inputs: [input] };
    },
    redrawn() {
      const { name, median } = used(days.count - 1);
      const hoursOf = median.redrawn();
      return (draws) => {
        const hours = hoursOf(draws);
        return hours === undefined ? null : scoreOf(name, hours, targets);
      };
    },
  };
}

const WHY_UNKNOWN = {
  leadTime: 'Fewer than 5 changes whose time can be told were released in 180 days.',
  cycleTime: 'Fewer than 5 changes of 180 days show in git when work on them began.',
};

/** Lead times (h) by the day of the release. */
export function leadsDaily(history: History, days: Days, profile: Profile): DailyValues {
  const sample = new DailySample(days);
  const window = { startAt: days.endOf(-1), endAt: days.endOf(days.count - 1) };
  for (const { releasedAt, hours } of countedLeads(history, window, profile)) sample.add(releasedAt, hours ?? 0);
  return sample.whole();
}

/** Cycle times (h) by the day of the merge, bots aside. */
export function cyclesDaily({ changes }: History, days: Days): DailyValues {
  const sample = new DailySample(days);
  for (const change of changes) {
    const hours = change.bot ? null : cycleHoursOf(change);
    if (hours !== null && hours >= 0) sample.add(change.mergedAt, hours);
  }
  return sample.whole();
}
