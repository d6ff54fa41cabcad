import { parseDuration } from '../time/duration';
import type { BurnAlert } from './alert';
import { budgetsIn } from './errorBudget';
import { stepLength } from './leftOut';
import type { Course } from './reading';

/**
 * Whether an alert's condition held at the end of each step, over sums of whole steps: what is shorter than a step (an
 * hour, of 30 days) is taken for one step, and what began before the window isn't seen.
 * @param leastErrors Fewer in the long window raise no alert.
 */
export function toldSteps(course: Course, alerts: readonly BurnAlert[], leastErrors: number): readonly boolean[] {
  const { objective, steps } = course;
  const counts = steps.map(({ count }) => (count.state === 'counted' ? count : { bad: 0, total: 0 }));
  const bad = runningSum(counts.map((count) => count.bad));
  const total = runningSum(counts.map((count) => count.total));
  const step = stepLength(course);
  const stepsIn = (window: string) => Math.max(1, Math.round((parseDuration(window) ?? 0) / step));
  const over = (sums: readonly number[], window: string, end: number) =>
    (sums[end] ?? 0) - (sums[Math.max(0, end - stepsIn(window))] ?? 0);
  const exceeds = (factor: number, window: string, end: number) => {
    const events = over(total, window, end);
    return events > 0 && budgetsIn(over(bad, window, end) / events, objective.target) > factor;
  };
  const isTold = (end: number) =>
    alerts.some(
      ({ long, short, factor }) =>
        over(bad, long, end) >= leastErrors && exceeds(factor, long, end) && exceeds(factor, short, end),
    );
  return steps.map((_, index) => isTold(index + 1));
}

/** Of the first so many values; one longer than they are. */
function runningSum(values: readonly number[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}
