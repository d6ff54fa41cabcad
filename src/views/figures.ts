import * as l10n from '@vscode/l10n';
import { PROFILES, type Profile } from '../core/delivery/profile';
import type { Measured } from '../core/measurement';
import { NOT_YET } from '../core/report/notYet';
import type { Report } from '../core/report/report';
import { daysInWords } from './dates';
import { failureFigures } from './failureFigures';
import { atLeast, type Figure, figure, quantiles } from './figure';
import { pipelineFigures } from './pipelineFigures';
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
  share,
} from './words';

/** Every measurement of the report, in reading order. */
export function figuresOf(report: Report): Figure[] {
  const profile = PROFILES[report.profile];
  const leads = profile.leadTimeOf === 'commits' ? countOfCommits : countOfChanges;
  return [
    figure('cycleTime', report, hours, quantiles(hours, countOfChanges), report.trends.cycleTime),
    figure('leadTime', report, hours, quantiles(hours, leads)),
    figure('waitingTime', report, hours, quantiles(hours, countOfChanges)),
    figure('releaseFrequency', report, frequencyIn(profile), counted(countOfReleases)),
    figure('changeFrequency', report, perWeek, counted(countOfChanges)),
    figure('batchSize', report, countOfFiles, quantiles(countOfFiles, countOfChanges)),
    figure('batchLines', report, countOfLines, quantiles(countOfLines, countOfChanges)),
    figure('reworkShare', report, share, ({ sampleSize }) => [
      l10n.t('of the lines that {0} wrote', countOfChanges(sampleSize)),
    ]),
    figure('assistedShare', report, atLeast, ({ value, sampleSize }) => [
      l10n.t('{0} of {1}', Math.round(value * sampleSize), countOfChanges(sampleSize)),
    ]),
    ...failureFigures(report),
    ...pipelineFigures(report),
  ].filter(({ name, value }) => value !== null || !Object.hasOwn(NOT_YET, name));
}

function counted(count: (n: number) => string): (measured: Measured) => string[] {
  return ({ sampleSize, windowDays }) => [l10n.t('{0} in {1}', count(sampleSize), daysInWords(windowDays))];
}

function frequencyIn({ frequencyOf, frequencyPer }: Profile): (value: number) => string {
  if (frequencyOf === 'releaseDays') return daysPerWeek;
  return frequencyPer === 'day' ? perDay : perWeek;
}
