import * as l10n from '@vscode/l10n';
import { PROFILES, type Profile } from '../core/delivery/profile';
import type { Measured } from '../core/measurement';
import type { Report } from '../core/report/report';
import { daysInWords } from './dates';
import { failureFigures } from './failureFigures';
import { type Figure, figure, quantiles } from './figure';
import {
  countOfChanges,
  countOfCommits,
  countOfFiles,
  countOfLines,
  countOfReleases,
  daysPerWeek,
  hours,
  perDay,
  perWeek,
} from './words';

/** Every measurement of the report, in reading order. */
export function figuresOf(report: Report): Figure[] {
  const { measurements: m } = report;
  const profile = PROFILES[report.profile];
  const leads = profile.leadTimeOf === 'commits' ? countOfCommits : countOfChanges;
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
    ...failureFigures(report),
  ];
}

function counted(count: (n: number) => string): (measured: Measured) => string[] {
  return ({ sampleSize, windowDays }) => [l10n.t('{0} in {1}', count(sampleSize), daysInWords(windowDays))];
}

function frequencyIn({ frequencyOf, frequencyPer }: Profile): (value: number) => string {
  if (frequencyOf === 'releaseDays') return daysPerWeek;
  return frequencyPer === 'day' ? perDay : perWeek;
}
