import { medianOf } from './quantiles';

/**
 * The slope of a line through points: the median of the slopes between any two of them; undefined where no two have
 * different x. Source: P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA 63 (1968).
 */
export function theilSenSlope(points: readonly (readonly [x: number, y: number])[]): number | undefined {
  const slopes: number[] = [];
  points.forEach(([x, y], i) => {
    for (const [otherX, otherY] of points.slice(i + 1)) if (otherX !== x) slopes.push((otherY - y) / (otherX - x));
  });
  return medianOf(slopes);
}
