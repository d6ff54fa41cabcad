import { LEAST_UNITS } from '../../delivery/grownShare';
import type { Units } from '../../delivery/measuredShare';
import { withoutNoise } from '../../reliability/errorBudget';
import { courseOf } from '../course';
import type { Days } from '../daily/days';
import { type Delivered, deliveredOver } from '../daily/delivered';
import { type Draws, type Gauge, unknownReading } from '../gauge';
import type { Observed } from '../observed';
import { byLength, POOLED_DAYS } from '../pooling';
import { heldAgainst, scoreOf } from '../standards';
import { arrivalsDelivered } from './delivering';
import { releasingBy } from './releasing';
import { toldOn } from './telling';

/** In a window that grew until it held enough. */
interface PooledUnits extends Units {
  readonly windowDays: number;
}

/**
 * How much of what users get fails: by what is reported, else by hints, as of what was known on the day.
 * docs/metrics.md, "Momentum index".
 */
export function qualityGauge(observed: Observed): Gauge {
  const { history, told, profile, targets } = observed;
  const { days, ...course } = courseOf(observed);
  const isReleasing = releasingBy(history, days);
  const isTold = toldOn(told, days);
  const byFacts = pooledShare(told.whyUnknown === null ? arrivalsDelivered(told, days) : [], days);
  const byRelease = pooledShare(course.releasesDelivered(), days);
  const byChange = pooledShare(isReleasing(0) ? [] : course.changesDelivered(), days);
  const chosenOn = (day: number) => {
    const facts = byFacts.on(day);
    if (facts && isTold(day, facts.windowDays))
      return { name: 'changeFailRate', source: byFacts, share: facts } as const;
    if (!isReleasing(day) && profile.withoutReleases === 'unknown') return undefined;
    const source = isReleasing(day) ? byRelease : byChange;
    const share = source.on(day);
    return share && ({ name: 'changeFailureHintRate', source, share } as const);
  };
  return {
    formula:
      'The share of failures, (failed + 1) / (all + 20) as few prove little: 1 at the target, 0 at 8 times as much, in log scale.',
    on(day) {
      const chosen = chosenOn(day);
      if (!chosen) return unknownReading('changeFailureHintRate', 'Fewer than 10 releases or changes in 180 days.');
      const { all, windowDays } = chosen.share;
      const input = heldAgainst(chosen.name, shrunk(chosen.share), targets, { sampleSize: all, windowDays });
      return { score: input.score, from: chosen.name, reason: null, inputs: [input] };
    },
    redrawn() {
      const chosen = chosenOn(days.count - 1);
      const shareOf = chosen?.source.redrawn(chosen.share.windowDays);
      return (draws) => (chosen && shareOf ? scoreOf(chosen.name, shrunk(shareOf(draws)), targets) : null);
    },
  };
}

/** Pulled towards one in twenty, so that a tiny sample doesn't jump from nothing to all. */
function shrunk({ all, some }: Units): number {
  return withoutNoise((some + 1) / (all + 20));
}

function pooledShare(delivered: readonly Delivered[], { count }: Days) {
  const over = byLength((length) => deliveredOver(delivered, count, length));
  return {
    on(day: number): PooledUnits | undefined {
      const windowDays = POOLED_DAYS.find((length) => (over(length).all[day] ?? 0) >= LEAST_UNITS);
      if (windowDays === undefined) return undefined;
      const { all, failed } = over(windowDays);
      return { all: all[day] ?? 0, some: failed[day] ?? 0, windowDays };
    },
    redrawn(length: number): (draws: Draws) => Units {
      const lately = [...distinctIn(delivered, count - length)];
      return (draws) => {
        const times = draws(length);
        let [all, some] = [0, 0];
        for (const { day, failedOn } of lately) {
          const often = times[day - (count - length)] ?? 0;
          all += often;
          if (failedOn < count) some += often;
        }
        return { all, some };
      };
    },
  };
}

/** Each thing of the last days once: as it failed, if it did. */
function distinctIn(delivered: readonly Delivered[], from: number): Iterable<Delivered> {
  const distinct = new Map<number, Delivered>();
  for (const each of delivered) {
    const other = distinct.get(each.thing);
    if (each.day >= from && (!other || each.failedOn < other.failedOn)) distinct.set(each.thing, each);
  }
  return distinct.values();
}
