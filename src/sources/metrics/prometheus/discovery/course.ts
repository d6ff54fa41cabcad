import { windowText } from '../../../../core/reliability/objective';
import type { Count, Step } from '../../../../core/reliability/reading';
import { type Instant, SECOND } from '../../../../core/time/instant';
import { type QueryRequest, requestOf } from '../plan';
import { averageOver, resolutionOf } from './figures';
import type { Found } from './found';
import { type Answers, unionOf } from './parts';
import type { Course } from './series';

const MOST_STEPS = 720;
/** A sample is some 35 bytes of JSON, and an answer may have 8 MiB. */
const MOST_SAMPLES = 200_000;

/** How error ratios went over the longest of the windows, for all objectives at once. */
export interface CoursePlan {
  readonly request: QueryRequest;
  of(found: Found, answers: Answers<Course['points']>): readonly Step[];
}

/** Null where there is no course to be read. */
export function coursePlan(all: readonly Found[], endAt: Instant): CoursePlan | null {
  const measured = all.filter(({ measured, windowSeconds }) => measured !== null && windowSeconds !== null);
  const longest = Math.max(...measured.map(({ windowSeconds }) => windowSeconds ?? 0));
  if (measured.length === 0) return null;
  const tracks = [...new Set(measured.flatMap((found) => expressionsOf(found)))];
  const resolution = Math.max(...measured.map(resolutionOf));
  const mostSteps = Math.max(1, Math.min(MOST_STEPS, Math.floor(MOST_SAMPLES / (2 * measured.length))));
  const stepSeconds = Math.max(1, Math.ceil(longest / mostSteps / resolution)) * resolution;
  const step = stepSeconds * SECOND;
  const stepsIn = (seconds: number) => Math.max(1, Math.floor(seconds / stepSeconds));
  const parts = tracks.map((expression, index) => ({
    mark: String(index),
    expression: averageOver(expression, windowText(stepSeconds), windowText(resolution)),
  }));
  const startAt = endAt - (stepsIn(longest) - 1) * step;
  return {
    request: requestOf(unionOf(parts), { kind: 'range', startAt, endAt, step }),
    of: (found, answers) => {
      const { errors, total } = tracksOf(found);
      const labels = found.measured?.rates?.labels ?? found.labels;
      const valuesOf = (track: string) =>
        new Map(answers(String(tracks.indexOf(track)), labels)?.map(({ at, value }) => [at, value]));
      const bad = valuesOf(errors);
      const all = total === null ? null : valuesOf(total);
      const steps = stepsIn(found.windowSeconds ?? 0);
      return Array.from({ length: steps }, (_, index): Step => {
        const at = endAt - (steps - 1 - index) * step;
        return { at, count: countOf(bad.get(at), all === null ? 1 : all.get(at)) };
      });
    },
  };
}

/** What a course is made of: how many events were bad, and of how many; or which share of the time. */
function tracksOf({ measured }: Found): { readonly errors: string; readonly total: string | null } {
  const { errors, total } = measured?.rates ?? { errors: measured?.expression ?? '', total: null };
  return { errors, total };
}

function expressionsOf(found: Found): readonly string[] {
  const { errors, total } = tracksOf(found);
  return total === null ? [errors] : [errors, total];
}

function countOf(bad: number | undefined, total: number | undefined): Count {
  const isCount = bad !== undefined && total !== undefined && bad >= 0 && bad <= total;
  return isCount ? { state: 'counted', bad, total } : { state: 'absent' };
}
