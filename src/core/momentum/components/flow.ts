import { courseOf } from '../course';
import { type Gauge, unknownReading } from '../gauge';
import type { Observed } from '../observed';
import { pooledMedian } from '../pooledMedian';
import { once } from '../pooling';
import { heldAgainst, scoreOf } from '../standards';
import { releasingBy } from './releasing';

/** Fewer say nothing about a median. */
const LEAST_CHANGES = 5;

/** How fast changes reach users; the mainline, where nothing is released. docs/metrics.md, "Momentum index". */
export function flowGauge(observed: Observed): Gauge {
  const { history, targets } = observed;
  const { days, ...course } = courseOf(observed);
  const isReleasing = releasingBy(history, days);
  const leads = once(() => pooledMedian(course.leads(), LEAST_CHANGES));
  const cycles = once(() => pooledMedian(course.cycles(), LEAST_CHANGES));
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
