import type { Objective } from '../../../core/reliability/objective';
import type { Step } from '../../../core/reliability/reading';
import type { Instant } from '../../../core/time/instant';
import { grouped } from '../grouped';
import { countOf, faultIn, type Sample, type Sampled } from './answer';
import { askTogether } from './asking';
import { courseOf } from './plan';
import type { PrometheusServer } from './server';

export interface ReadCourse {
  readonly objective: Objective;
  /** Oldest first; none where they could not be read. */
  readonly steps: readonly Step[];
  /** Why they could not be read: one sentence. */
  readonly fault: string | null;
}

/** How the windows of objectives went, until an instant by the server's clock. */
export async function readCourses(
  server: PrometheusServer,
  objectives: readonly Objective[],
  endAt: Instant,
): Promise<readonly ReadCourse[]> {
  const byLength = grouped(objectives, ({ windowSeconds }) => windowSeconds);
  const read = [...byLength.values()].map(async (alike) => {
    const courses = alike.map((objective) => ({ objective, course: courseOf(objective, endAt) }));
    const [first] = courses;
    if (!first) return [];
    const groups = courses.map(({ course }) => course.questions);
    const answers = await askTogether(server, first.course.evaluation, groups);
    return courses.map(({ objective, course }, index) => ({
      objective,
      ...stepsAt(course.ends, answers[index]?.sampled ?? []),
    }));
  });
  return (await Promise.all(read)).flat();
}

/**
 * What was counted in steps.
 * @param ends The steps' ends, oldest first.
 * @param sampled What the errors' question and the total's were answered.
 */
export function stepsAt(
  ends: readonly Instant[],
  sampled: readonly Sampled<readonly Sample[]>[],
): Pick<ReadCourse, 'steps' | 'fault'> {
  const [errors, total] = sampled;
  const fault = faultIn(sampled);
  if (fault) return { steps: [], fault: fault.reason };
  const [bad, all] = [byInstant(errors), byInstant(total)];
  const steps = ends.map((at) => ({ at, count: countOf(bad.get(at) ?? null, all.get(at) ?? null, 'a step') }));
  return { steps, fault: null };
}

function byInstant(series: Sampled<readonly Sample[]> | undefined): ReadonlyMap<Instant, number> {
  return new Map(series?.state === 'sampled' ? series.sample.map(({ at, value }) => [at, value]) : []);
}
