import type { Objective } from '../../../core/reliability/objective';
import type { Step } from '../../../core/reliability/reading';
import type { Instant } from '../../../core/time/instant';
import { grouped } from '../grouped';
import { countOf, faultIn, type Sample, type Sampled } from './answer';
import { askTogether, type GroupAnswer } from './asking';
import { type Course, courseOf } from './plan';
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
    return courses.map(({ objective, course }, index) => ({ objective, ...stepsIn(course, answers[index]) }));
  });
  return (await Promise.all(read)).flat();
}

function stepsIn(course: Course, answer: GroupAnswer | undefined): Omit<ReadCourse, 'objective'> {
  const [errors, total] = answer?.sampled ?? [];
  const fault = faultIn(answer?.sampled ?? []);
  if (fault) return { steps: [], fault: fault.reason };
  const [bad, all] = [byInstant(errors), byInstant(total)];
  const steps = course.ends.map((at) => ({ at, count: countOf(bad.get(at) ?? null, all.get(at) ?? null, 'a step') }));
  return { steps, fault: null };
}

function byInstant(series: Sampled<readonly Sample[]> | undefined): ReadonlyMap<Instant, number> {
  return new Map(series?.state === 'sampled' ? series.sample.map(({ at, value }) => [at, value]) : []);
}
