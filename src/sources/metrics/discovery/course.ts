import { windowText } from '../../../core/reliability/objective';
import type { Step } from '../../../core/reliability/reading';
import { type Instant, SECOND } from '../../../core/time/instant';
import { grouped } from '../grouped';
import { type PrometheusRequest, requestOf } from '../prometheusPlan';
import { averageOver, resolutionOf } from './figures';
import type { Found } from './found';
import { type Answers, unionOf } from './parts';
import type { Course } from './series';

const MOST_STEPS = 720;
/** A sample is some 35 bytes of JSON, and an answer may have 8 MiB. */
const MOST_SAMPLES = 200_000;

/** How error ratios went over the longest of the windows, for all objectives at once. */
export interface CoursePlan {
  readonly request: PrometheusRequest;
  of(found: Found, answers: Answers<Course['points']>): readonly Step[];
}

/** Null where there is no course to be read. */
export function coursePlan(all: readonly Found[], endAt: Instant): CoursePlan | null {
  const measured = all.filter(({ measured, windowSeconds }) => measured !== null && windowSeconds !== null);
  const longest = Math.max(...measured.map(({ windowSeconds }) => windowSeconds ?? 0));
  if (measured.length === 0) return null;
  const groups = [...grouped(measured, groupOf)];
  const marks = new Map(groups.map(([name], index) => [name, String(index)]));
  const resolution = Math.max(...measured.map(resolutionOf));
  const mostSteps = Math.max(1, Math.min(MOST_STEPS, Math.floor(MOST_SAMPLES / measured.length)));
  const stepSeconds = Math.ceil(longest / mostSteps / resolution) * resolution;
  const step = stepSeconds * SECOND;
  const stepsIn = (seconds: number) => Math.max(1, Math.floor(seconds / stepSeconds));
  const parts = groups.map(([name, [first]]) => ({
    mark: marks.get(name) ?? '',
    expression: averageOver(first?.measured?.expression ?? '', windowText(stepSeconds), windowText(resolution)),
  }));
  const startAt = endAt - (stepsIn(longest) - 1) * step;
  return {
    request: requestOf(unionOf(parts), { kind: 'range', startAt, endAt, step }),
    of: (found, answers) => {
      const points = answers(marks.get(groupOf(found)) ?? '', found.labels);
      if (!points || found.windowSeconds === null) return [];
      const ratios = new Map(points.map(({ at, value }) => [at, value]));
      const steps = stepsIn(found.windowSeconds);
      return Array.from({ length: steps }, (_, index): Step => {
        const at = endAt - (steps - 1 - index) * step;
        const ratio = ratios.get(at);
        const isRatio = ratio !== undefined && ratio >= 0 && ratio <= 1;
        return { at, count: isRatio ? { state: 'counted', bad: ratio, total: 1 } : { state: 'absent' } };
      });
    },
  };
}

function groupOf({ measured }: Found): string {
  return `${measured?.seconds} ${measured?.expression}`;
}
