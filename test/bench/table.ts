import { medianOf } from '../../src/core/statistics/quantiles';

type Unit = '×' | 'ms' | 'MB' | 'kB';

export interface Measure {
  readonly name: string;
  /** A word where there is no number. */
  readonly value: number | 'unknown' | 'not yet';
  readonly unit: Unit;
  /** What the value came of. */
  readonly from?: string;
  /** The goal. */
  readonly most?: number;
  /** The goal holds for other repositories than this one. */
  readonly elsewhere?: boolean;
}

export function printHeading(title: string): void {
  console.log(
    `\n${title}\n${'measure'.padEnd(44)}${'value'.padStart(10)}   ${'goal'.padEnd(12)}${'met'.padEnd(6)}from`,
  );
}

export function print({ name, value, unit, from = '', most, elsewhere = false }: Measure): void {
  const [shown, verdict] =
    typeof value === 'string' ? [value, ''] : [`${inDigits(value)} ${unit}`, verdictOf(value, most, elsewhere)];
  const goal = most === undefined ? '' : `≤ ${inDigits(most)} ${unit}`;
  console.log(`${name.padEnd(44)}${shown.padStart(10)}   ${goal.padEnd(12)}${verdict.padEnd(6)}${from}`.trimEnd());
}

function verdictOf(value: number, most: number | undefined, elsewhere: boolean): string {
  if (most === undefined) return '';
  if (elsewhere) return '-';
  return value <= most ? 'yes' : 'NO';
}

function inDigits(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value.toPrecision(Math.abs(value) < 1 ? 2 : 3);
}

/** The median of the ratios of each pair, and the medians of both in words. Null if there is no pair with both. */
export function ratioOf<T>(
  pairs: readonly T[],
  ours: (pair: T) => number | null,
  theirs: (pair: T) => number | null,
): number | null {
  const ratios = pairs.flatMap((pair) => {
    const [a, b] = [ours(pair), theirs(pair)];
    return a === null || b === null || b === 0 ? [] : [a / b];
  });
  return medianOf(ratios) ?? null;
}

export function median<T>(items: readonly T[], of: (item: T) => number | null): number | null {
  return medianOf(items.map(of).filter((value) => value !== null)) ?? null;
}
