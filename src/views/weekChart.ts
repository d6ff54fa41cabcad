import type { ReportedWeek } from '../core/report/report';
import { day, dayOfYear } from './dates';

/** One value for each whole week of the window, oldest first. */
export interface WeekChart {
  /** The day that each week starts on: `15 Aug`. */
  readonly labels: readonly string[];
  /** `15 Aug to 22 Aug 2026`. */
  readonly spans: readonly string[];
  /** Null leaves a gap: unknown is not zero. */
  readonly values: readonly (number | null)[];
  /** What each value rests on, in words; the table's cells and the tooltips. */
  readonly notes: readonly string[];
  /** The values in words. */
  readonly words: readonly string[];
  /** One sentence for those who can't see the chart. */
  readonly summary: string;
  /** Nothing to draw: `summary` says why. */
  readonly empty: boolean;
}

export function labelOf({ start }: ReportedWeek): string {
  return dayOfYear(start);
}

export function spanOf({ start, end }: ReportedWeek): string {
  return `${dayOfYear(start)} – ${day(end)}`;
}
