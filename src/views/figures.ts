import * as l10n from '@vscode/l10n';
import { PROFILES, type Profile } from '../core/delivery/profile';
import type { Measured, Measurement } from '../core/measurement';
import type { ComputedName, Report } from '../core/report/report';
import type { Trend } from '../core/report/trend';
import { daysInWords } from './dates';
import { hintedFailures, intervalOf } from './hintRate';
import { including, leftOut } from './leftOut';
import { targetInWords } from './targetWords';
import {
  countOfChanges,
  countOfCommits,
  countOfFiles,
  countOfLines,
  countOfReleases,
  daysPerWeek,
  direction,
  hours,
  perDay,
  perWeek,
  share,
} from './words';

/** A measurement in words, the same for every view. */
export interface Figure {
  readonly name: ComputedName;
  readonly title: string;
  /** The value with its unit; null where it's unknown. */
  readonly value: string | null;
  /** Whole phrases, most telling first; where the value is unknown, the reason in full. */
  readonly notes: readonly string[];
  /** Against the window before; null where that isn't compared. */
  readonly direction: { readonly turn: 'rising' | 'falling' | 'steady' | 'unknown'; readonly words: string } | null;
  readonly leftOut: readonly string[];
}

/** Every measurement of the report, in reading order. */
export function figuresOf(report: Report): Figure[] {
  const { measurements: m } = report;
  const profile = PROFILES[report.profile];
  const leads = profile.leadTimeOf === 'commits' ? countOfCommits : countOfChanges;
  const failures = (rate: Measured) => [
    hintedFailures(rate, report),
    ...widened(rate, report),
    ...some(intervalOf(rate)),
  ];
  return [
    figure(
      'cycleTime',
      l10n.t('Cycle time'),
      m.cycleTime,
      hours,
      quantiles(hours, countOfChanges),
      report.trends.cycleTime,
    ),
    figure('leadTime', l10n.t('Lead time for changes'), m.leadTime, hours, quantiles(hours, leads)),
    figure('waitingTime', l10n.t('Waiting for release'), m.waitingTime, hours, quantiles(hours, countOfChanges)),
    figure(
      'releaseFrequency',
      l10n.t('Release frequency'),
      m.releaseFrequency,
      frequencyIn(profile),
      counted(countOfReleases),
    ),
    figure('changeFrequency', l10n.t('Change frequency'), m.changeFrequency, perWeek, counted(countOfChanges)),
    figure('batchSize', l10n.t('Batch size'), m.batchSize, countOfFiles, quantiles(countOfFiles, countOfChanges)),
    figure(
      'batchLines',
      l10n.t('Batch size in lines'),
      m.batchLines,
      countOfLines,
      quantiles(countOfLines, countOfChanges),
    ),
    figure('changeFailureHintRate', l10n.t('Change-failure hints'), m.changeFailureHintRate, atLeast, failures),
    figure('recoveryTime', l10n.t('Recovery time'), m.recoveryTime, hours, quantiles(hours, countOfRecoveries)),
  ];
}

function figure(
  name: ComputedName,
  title: string,
  measurement: Measurement,
  say: (value: number) => string,
  notes: (measured: Measured) => readonly string[],
  trend?: Trend,
): Figure {
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
  return {
    name,
    title,
    value: say(measurement.value),
    notes: [
      // a target is a bound itself
      ...(target ? [targetInWords(target, say === atLeast ? share : say)] : []),
      ...notes(measurement),
      ...including(measurement.including).map((kind) => l10n.t('including {0}', kind)),
    ],
    direction: trend
      ? { turn: trend.state === 'known' ? trend.direction : 'unknown', words: direction(trend, say) }
      : null,
    leftOut: leftOut(measurement.leftOut),
  };
}

/** `median of 42 changes`, `p75 41 h`, `p95 5.2 days`. */
function quantiles(say: (value: number) => string, count: (n: number) => string): (measured: Measured) => string[] {
  return ({ sampleSize, p75, p95 }) => [
    l10n.t('median of {0}', count(sampleSize)),
    ...(p75 === undefined ? [] : [l10n.t('p75 {0}', say(p75))]),
    ...(p95 === undefined ? [] : [l10n.t('p95 {0}', say(p95))]),
  ];
}

function counted(count: (n: number) => string): (measured: Measured) => string[] {
  return ({ sampleSize, windowDays }) => [l10n.t('{0} in {1}', count(sampleSize), daysInWords(windowDays))];
}

function frequencyIn({ frequencyOf, frequencyPer }: Profile): (value: number) => string {
  if (frequencyOf === 'releaseDays') return daysPerWeek;
  return frequencyPer === 'day' ? perDay : perWeek;
}

function countOfRecoveries(n: number): string {
  return n === 1 ? l10n.t('1 recovery') : l10n.t('{0} recoveries', n);
}

function atLeast(rate: number): string {
  return rate === 0 ? l10n.t('none seen') : `≥ ${share(rate)}`;
}

/** Too few releases make the window grow, which is said. */
function widened({ windowDays }: Measured, { window }: Report): string[] {
  return windowDays > window.days ? [l10n.t('over {0} days, as the window holds too few', Math.round(windowDays))] : [];
}

function some(text: string | null): string[] {
  return text === null ? [] : [text];
}
