import { BURN_WINDOWS, windowText } from '../../../../core/reliability/objective';
import { grouped } from '../../grouped';
import { type Figure, type Found, figureOf } from './found';
import { secondsIn } from './length';
import type { Answers, Part } from './parts';

/** Figures that are computed anew from an objective's recorded error ratios. */
export interface Recomputed {
  /** Mean of the error ratios over a window, stretches without traffic left out: weighted by time. */
  average(window: string): Figure;
  /** Share of the whole window that has samples, 0 to 1. */
  readonly coverage: number | null;
}

/** Also the longest that a ratio is taken to hold for: Prometheus looks back no further for a sample. */
const RESOLUTION = 300;

export interface RecomputedPlan {
  readonly parts: readonly Part[];
  of(found: Found, answers: Answers<number>): Recomputed;
}

/** Objectives that are measured alike are asked for at once, however many there are. */
export function recomputedPlan(all: readonly Found[]): RecomputedPlan {
  const groups = [...grouped(all, groupOf)];
  const marks = new Map(groups.map(([name], index) => [name, String(index)]));
  return {
    parts: groups.flatMap(([name, group]) => partsOf(group, marks.get(name) ?? '')),
    of: (found, answers) => {
      const mark = marks.get(groupOf(found)) ?? '';
      return {
        average: (window) => figureOf(answers(`${mark} ${window}`, found.labels)),
        coverage: coverageOf(found, mark, answers),
      };
    },
  };
}

/** A mean over a recent window would notice where a coarser sample lies. */
const FINE = '1m';
const FINE_SECONDS = 60;
/** Of a recent window, at least so much has to be known for a mean. */
const MOSTLY = 0.5;

function partsOf(group: readonly Found[], mark: string): readonly Part[] {
  const [first] = group;
  if (!first?.measured || first.windowSeconds === null) return [];
  const { expression, presence } = first.measured;
  const resolution = windowText(resolutionOf(first));
  const whole = windowText(first.windowSeconds);
  const countOver = (expression: string, window: string, resolution: string) =>
    `count_over_time(${expression}[${window}:${resolution}])`;
  const least = (window: string) => Math.ceil(MOSTLY * ((secondsIn(window) ?? 0) / FINE_SECONDS));
  const unrecorded = BURN_WINDOWS.filter((window) => group.every(({ ratios }) => ratios.get(window) === undefined));
  return [
    ...(presence ? [{ mark: `${mark} present`, expression: countOver(presence.expression, whole, resolution) }] : []),
    ...(presence?.possible
      ? [{ mark: `${mark} possible`, expression: countOver(presence.possible, whole, resolution) }]
      : []),
    { mark: `${mark} ${whole}`, expression: averageOver(expression, whole, resolution) },
    ...unrecorded.map((window) => ({
      mark: `${mark} ${window}`,
      expression: `${averageOver(expression, window, FINE)} and ${countOver(expression, window, FINE)} >= ${least(window)}`,
    })),
  ];
}

function coverageOf(found: Found, mark: string, answers: Answers<number>): number | null {
  const { measured, windowSeconds } = found;
  if (!measured?.presence || windowSeconds === null) return null;
  const { possible, labels } = measured.presence;
  const present = answers(`${mark} present`, labels);
  const expected = possible === null ? windowSeconds / resolutionOf(found) : answers(`${mark} possible`, labels);
  return present === undefined || expected === undefined ? null : Math.min(1, present / expected);
}

/** The comparison leaves out what is not a number: no traffic. */
export function averageOver(expression: string, window: string, resolution: string): string {
  return `avg_over_time((${expression} >= 0)[${window}:${resolution}])`;
}

/** Seconds between the samples that figures are computed from. */
export function resolutionOf({ measured }: Found): number {
  return Math.max(RESOLUTION, measured?.seconds ?? RESOLUTION);
}

function groupOf({ measured, windowSeconds }: Found): string {
  return JSON.stringify([windowSeconds, measured?.expression, measured?.presence?.expression]);
}
