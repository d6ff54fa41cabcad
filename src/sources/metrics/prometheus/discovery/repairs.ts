import type { Step } from '../../../../core/reliability/reading';
import type { Instant } from '../../../../core/time/instant';
import type { Repairs } from './budget';
import { type Counted, countedIn, countsOf } from './counted';
import { coursePlan } from './course';
import { recomputedPlan } from './figures';
import type { Found } from './found';
import { answersIn, unionOf } from './parts';
import type { Reader } from './reader';

/** What was asked for besides what is recorded. */
export interface ReadRepairs {
  of(found: Found): Repairs;
  stepsOf(found: Found): readonly Step[];
}

/** @param endAt When what is recorded was read; null where that isn't known. */
export async function readRepairs(reader: Reader, all: readonly Found[], endAt: Instant | null): Promise<ReadRepairs> {
  const plan = recomputedPlan(all);
  const course = endAt === null ? null : coursePlan(all, endAt);
  const counts = countsOf(all);
  const [figures, courses, counted] = await Promise.all([
    plan.parts.length > 0 ? reader.series(unionOf(plan.parts), 'averages') : null,
    course && reader.courses(course.request),
    Promise.all(counts.map(({ query }) => reader.series(query, 'counts'))),
  ]);
  const answers = figures && answersIn(figures.map(({ labels, value }) => ({ labels, says: value })));
  const points = courses && answersIn(courses.map(({ labels, points }) => ({ labels, says: points })));
  const countedOf = new Map<Found, Counted | string>(
    counts.flatMap((each, index): readonly (readonly [Found, Counted | string])[] => {
      const series = counted[index];
      return series ? [...countedIn(series, each)] : each.counted.map((found) => [found, UNANSWERED]);
    }),
  );
  return {
    of: (found) => ({
      recomputed: answers && plan.of(found, answers),
      counted: countedOf.get(found) ?? null,
    }),
    stepsOf: (found) => (course && points ? course.of(found, points) : []),
  };
}

const UNANSWERED = 'Nothing is recorded of it, and the query of its rule was not answered.';
