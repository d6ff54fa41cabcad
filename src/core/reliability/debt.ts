import type { BurnAlert } from './alert';
import { toldSteps } from './alertCourse';
import { withoutNoise } from './errorBudget';
import type { Course } from './reading';

/**
 * Share of the bad events of the window that happened while no alert's condition held: degradation that nobody was
 * told of. Null where none happened, or the window's course isn't known.
 * @param leastErrors Fewer in the long window raise no alert.
 */
export function debtOf(course: Course, alerts: readonly BurnAlert[], leastErrors: number): number | null {
  const bad = course.steps.map(({ count }) => (count.state === 'counted' ? count.bad : 0));
  const all = bad.reduce((sum, each) => sum + each, 0);
  if (all === 0) return null;
  const told = toldSteps(course, alerts, leastErrors);
  const untold = bad.reduce((sum, each, index) => (told[index] ? sum : sum + each), 0);
  return withoutNoise(untold / all);
}
