import { counting } from '../../../src/core/failures/failure';
import { failuresOf } from '../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../src/core/failures/releases/releaseFailures';
import { historyOf } from '../../../src/core/history/history';
import { medianOf } from '../../../src/core/statistics/quantiles';
import { WEEK } from '../../../src/core/time/instant';
import { isWithin, windowBefore, windowEnding } from '../../../src/core/time/window';
import { NO_EVIDENCE } from '../../support/noEvidence';
import type { Scenario } from './scenario';
import { type World, worldOf } from './world';

/** What can be counted in 12 weeks of many histories together. */
export interface Half {
  readonly changes: number;
  readonly botChanges: number;
  readonly releases: number;
  readonly hotfixes: number;
  /** Changes of which the repair reached users. */
  readonly failures: number;
  /** Median hours. */
  readonly recovery: number;
  /** Geometric mean of the paths of a change. */
  readonly files: number;
  /** Over the 12 weeks. */
  readonly burn: number;
  readonly incidents: number;
}

type Sample = { [Key in keyof Half]: number[] };

/** The last 12 weeks and the 12 before, of histories with these seeds; of one with scopes the first one's. */
export function halvesOf(scenario: Scenario, seeds: readonly number[]): { before: Half; after: Half } {
  const [before, after] = [emptySample(), emptySample()];
  for (const seed of seeds) addTo(before, after, worldOf(scenario, seed));
  return { before: halfOf(before), after: halfOf(after) };
}

function addTo(before: Sample, after: Sample, { facts, now, scopes, endpoints }: World): void {
  const history = historyOf(facts, { asOf: now, scope: scopes[0] ?? null });
  const failures = counting(withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), [], []));
  const last = windowEnding(now, 12 * WEEK);
  const reading = endpoints.readings[0];
  for (const [sample, window] of [
    [before, windowBefore(last)],
    [after, last],
  ] as const) {
    const changes = history.changes.filter(({ mergedAt }) => isWithin(window, mergedAt));
    const repaired = failures.filter(({ caught, repairedAt }) => !caught && isWithin(window, repairedAt));
    const ofChanges = repaired.filter(({ kind }) => kind !== 'hotfixed');
    const counts = (reading?.state === 'read' ? reading.past : []).flatMap(({ at, count }) =>
      isWithin(window, at - 1) && count.state === 'counted' ? [count] : [],
    );
    const budget = reading ? 1 - reading.objective.target : 0;
    sample.changes.push(changes.filter(({ bot }) => !bot).length);
    sample.botChanges.push(changes.filter(({ bot }) => bot).length);
    sample.releases.push(history.releases.filter(({ releasedAt }) => isWithin(window, releasedAt)).length);
    sample.hotfixes.push(repaired.length - ofChanges.length);
    sample.failures.push(ofChanges.length);
    sample.recovery.push(...ofChanges.flatMap(({ recovery }) => recovery ?? []));
    sample.files.push(...changes.filter(({ bot }) => !bot).map(({ files }) => Math.log(files ?? 1)));
    if (counts.length > 0)
      sample.burn.push(sum(counts.map(({ bad }) => bad)) / sum(counts.map(({ total }) => total)) / budget);
    sample.incidents.push(
      endpoints.incidents.filter(({ startedAt }) => isWithin(window, Date.parse(startedAt ?? ''))).length,
    );
  }
}

function halfOf(sample: Sample): Half {
  return {
    changes: mean(sample.changes),
    botChanges: mean(sample.botChanges),
    releases: mean(sample.releases),
    hotfixes: mean(sample.hotfixes),
    failures: mean(sample.failures),
    recovery: medianOf(sample.recovery) ?? 0,
    files: Math.exp(mean(sample.files)),
    burn: mean(sample.burn),
    incidents: mean(sample.incidents),
  };
}

function emptySample(): Sample {
  return {
    ...{ changes: [], botChanges: [], releases: [], hotfixes: [], failures: [] },
    ...{ recovery: [], files: [], burn: [], incidents: [] },
  };
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
