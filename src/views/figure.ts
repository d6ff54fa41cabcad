import * as l10n from '@vscode/l10n';
import type { Measured } from '../core/measurement';
import type { MeasurementName, Report } from '../core/report/report';
import type { Trend } from '../core/report/trend';
import { usualInWords } from './baselineWords';
import { figureTitle } from './figureTitle';
import { including, leftOut } from './leftOut';
import { targetInWords } from './targetWords';
import { direction, share } from './words';

/** A measurement in words, the same for every view. */
export interface Figure {
  readonly name: MeasurementName;
  readonly title: string;
  /** The value with its unit; null where it's unknown. */
  readonly value: string | null;
  /** Whole phrases, most telling first; where the value is unknown, the reason in full. */
  readonly notes: readonly string[];
  /** Against the window before; null where that isn't compared. */
  readonly direction: { readonly turn: 'rising' | 'falling' | 'steady' | 'unknown'; readonly words: string } | null;
  readonly leftOut: readonly string[];
}

/** @param say The value with its unit. @param notes What it rests on. */
export function figure(
  name: MeasurementName,
  { measurements, baselines }: Pick<Report, 'measurements' | 'baselines'>,
  say: (value: number) => string,
  notes: (measured: Measured) => readonly string[],
  trend?: Trend,
): Figure {
  const { [name]: measurement } = measurements;
  const title = figureTitle(name);
  if (measurement.state === 'unmeasured') {
    return {
      name,
      title,
      value: null,
      notes: [measurement.reason],
      direction: null,
      leftOut: leftOut(measurement.leftOut),
    };
  }
  const { target } = measurement;
  const { [name]: baseline } = baselines;
  // a bound, and what is usual, are no lower bounds themselves
  const plainly = say === atLeast ? share : say;
  return {
    name,
    title,
    value: say(measurement.value),
    notes: [
      ...(target ? [targetInWords(target, plainly)] : []),
      ...notes(measurement),
      ...including(measurement.including).map((kind) => l10n.t('including {0}', kind)),
      ...(baseline ? usualInWords(baseline, plainly) : []),
    ],
    direction: trend
      ? { turn: trend.state === 'known' ? trend.direction : 'unknown', words: direction(trend, say) }
      : null,
    leftOut: leftOut(measurement.leftOut),
  };
}

/** `median of 42 changes`, `p75 41 h`, `p95 5.2 days`. */
export function quantiles(
  say: (value: number) => string,
  count: (n: number) => string,
): (measured: Measured) => string[] {
  return ({ sampleSize, p75, p95 }) => [
    l10n.t('median of {0}', count(sampleSize)),
    ...(p75 === undefined ? [] : [l10n.t('p75 {0}', say(p75))]),
    ...(p95 === undefined ? [] : [l10n.t('p95 {0}', say(p95))]),
  ];
}

/** A share that git alone gives: a lower bound. */
export function atLeast(rate: number): string {
  return rate === 0 ? l10n.t('none seen') : `≥ ${share(rate)}`;
}
