import { mannKendall } from '../statistics/mannKendall';
import { theilSenSlope } from '../statistics/theilSen';
import type { Look, Weekly } from './look';
import { signalWeek } from './rate';
import { named } from './signal';
import type { SignalName, TrapEvidence } from './trap';
import { AFTER, BEFORE, HALF, halves, singles } from './weeks';
import { digits } from './wording';

const SIGNIFICANT = 0.05;
/**
 * Of a week with the one before it (lag-1 correlation): the median of 27 public repositories. One that is
 * learnt from a repository's few weeks would grow with the very fall that is looked for.
 */
const LIKENESS = 0.18;

/** What is delivered: changes (bots' aside) and releases. */
export function outputAt(look: Look): TrapEvidence[] {
  const { changes, releases } = look;
  const { hasReleases } = look.observed.history;
  return [
    { ...outputOf('changes', changes, look), changes: named(changes.slice(AFTER), ({ sha }) => sha) },
    ...(hasReleases
      ? [{ ...outputOf('releases', releases, look), releases: named(releases.slice(AFTER), ({ name }) => name) }]
      : []),
  ];
}

/** Fewer changes, and no more releases. */
export function isFalling(output: readonly TrapEvidence[]): boolean {
  const directionOf = (name: SignalName) => output.find(({ signal }) => signal === name)?.direction;
  return directionOf('changes') === 'worse' && directionOf('releases') !== 'better';
}

function outputOf(signal: 'changes' | 'releases', weekly: Weekly<unknown>, { weeks }: Look): TrapEvidence {
  const counts = weekly.map(({ length }) => length);
  const compared = counts.slice(BEFORE);
  const [sampleBefore, sampleAfter] = halves(counts);
  const { p } = mannKendall(compared, LIKENESS);
  const slope = theilSenSlope(compared.map((count, i) => [i, count])) ?? 0;
  const direction = p >= SIGNIFICANT || slope === 0 ? 'same' : slope > 0 ? 'better' : 'worse';
  const [before, after] = [sampleBefore / HALF, sampleAfter / HALF];
  const say = (value: number) => `${digits(value)} ${signal} a week`;
  const course = { better: 'rising', worse: 'falling', same: 'neither rising nor falling' }[direction];
  return {
    signal,
    kind: 'output',
    aboutReliability: false,
    unit: '1/week',
    ...{ before, after, sampleBefore, sampleAfter, direction, slope, p },
    effect: before === 0 ? null : after / before,
    sentence: `${say(after)} in the last 12 weeks, ${say(before)} in the 12 before: ${course}.`,
    weeks: singles().map((span) => {
      const count = counts[span.from] ?? 0;
      return signalWeek(weeks, span, count, count);
    }),
    changes: [],
    releases: [],
  };
}
