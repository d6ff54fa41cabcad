import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { labelOf, spanOf, type WeekChart } from './weekChart';
import { countOfChanges, countOfWeeks, hours } from './words';

/** Above this many hours the axis counts in days. */
const LONGEST_IN_HOURS = 96;
/** A median over fewer changes is drawn as one to be read with care. */
const FEW = 5;

export interface CycleTimeChart extends WeekChart {
  readonly unit: 'h' | 'days';
  /** The window's median, in `unit`. */
  readonly median: number | null;
  /** The week's median rests on few changes. */
  readonly few: readonly boolean[];
}

/** Median cycle time of each week. docs/metrics.md, "Cycle time". */
export function cycleTimeChart({ weeks, measurements }: Report): CycleTimeChart {
  const { cycleTime } = measurements;
  const known = weeks.flatMap(({ cycleHours }) => (cycleHours === null ? [] : [cycleHours]));
  const unit = Math.max(0, ...known) > LONGEST_IN_HOURS ? 'days' : 'h';
  const inUnit = (h: number) => (unit === 'days' ? h / 24 : h);
  return {
    labels: weeks.map(labelOf),
    spans: weeks.map(spanOf),
    values: weeks.map(({ cycleHours }) => (cycleHours === null ? null : inUnit(cycleHours))),
    words: weeks.map(({ cycleHours }) => (cycleHours === null ? l10n.t('unknown') : hours(cycleHours))),
    notes: weeks.map(({ cycleSample }) => countOfChanges(cycleSample)),
    few: weeks.map(({ cycleSample }) => cycleSample < FEW),
    summary: summaryOf(weeks.length, known),
    empty: known.length === 0,
    unit,
    median: cycleTime.state === 'measured' ? inUnit(cycleTime.value) : null,
  };
}

function summaryOf(weeks: number, known: readonly number[]): string {
  if (weeks === 0) return l10n.t('The window holds no whole week.');
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return l10n.t('No week of the window has a known cycle time.');
  return l10n.t(
    'Weekly median cycle time over {0}, {1} of them known: from {2} in the first to {3} in the last, between {4} and {5}.',
    countOfWeeks(weeks),
    known.length,
    hours(first),
    hours(last),
    hours(Math.min(...known)),
    hours(Math.max(...known)),
  );
}
