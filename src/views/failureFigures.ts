import * as l10n from '@vscode/l10n';
import { NO_INCIDENTS_TOLD } from '../core/facts/toldFacts';
import type { Measured } from '../core/measurement';
import type { Report } from '../core/report/report';
import { atLeast, type Figure, figure, quantiles } from './figure';
import { hintedFailures, intervalOf } from './hintRate';
import { countOfDeployments, countOfReleases, hours, points, share } from './words';

/** What failed and how that went: by git's hints, then by what endpoints report, if any does. */
export function failureFigures(report: Report): Figure[] {
  const shareWith = (say: (rate: Measured) => string) => (rate: Measured) => [
    say(rate),
    ...widened(rate, report),
    ...[intervalOf(rate)].filter((note) => note !== null),
  ];
  const releases = shareWith((rate) => atLeastOf(rate, countOfReleases(rate.sampleSize)));
  return [
    figure(
      'changeFailureHintRate',
      report,
      atLeast,
      shareWith((rate) => hintedFailures(rate, report)),
    ),
    figure('recoveryTime', report, hours, quantiles(hours, countOfRecoveries)),
    figure('deploymentReworkRate', report, atLeast, releases),
    figure('hotfixShare', report, atLeast, releases),
    ...(tellsFacts(report) ? reportedFigures(report, shareWith) : []),
  ];
}

function reportedFigures(
  report: Report,
  shareWith: (say: (rate: Measured) => string) => (rate: Measured) => string[],
): Figure[] {
  const count = report.deployments.length > 0 ? countOfDeployments : countOfReleases;
  return [
    figure(
      'changeFailRate',
      report,
      share,
      shareWith((rate) => l10n.t('{0} of {1} failed', partOf(rate), count(rate.sampleSize))),
    ),
    figure('recoveryTimeReported', report, hours, quantiles(hours, countOfIncidents)),
    figure('definitionDrift', report, points, (drift) => [
      drift.value > 0
        ? l10n.t('git shows more failures than are reported')
        : l10n.t('git shows no more failures than are reported'),
      ...widened(drift, report),
    ]),
  ];
}

/** Whether somebody expects facts; to all others, that there are none says nothing. */
function tellsFacts({ measurements: m, incidents, deployments, repository }: Report): boolean {
  if (m.changeFailRate.state === 'measured' || m.recoveryTimeReported.state === 'measured') return true;
  if (incidents.length > 0 || deployments.length > 0) return true;
  return repository.scope === null && m.changeFailRate.reason !== NO_INCIDENTS_TOLD;
}

function atLeastOf(rate: Measured, all: string): string {
  return rate.value === 0 ? l10n.t('none of {0}', all) : l10n.t('at least {0} of {1}', partOf(rate), all);
}

function partOf({ value, sampleSize }: Measured): number {
  return Math.round(value * sampleSize);
}

/** Too few releases make the window grow, which is said. */
function widened({ windowDays }: Measured, { window }: Report): string[] {
  return windowDays > window.days ? [l10n.t('over {0} days, as the window holds too few', Math.round(windowDays))] : [];
}

function countOfRecoveries(n: number): string {
  return n === 1 ? l10n.t('1 recovery') : l10n.t('{0} recoveries', n);
}

function countOfIncidents(n: number): string {
  return n === 1 ? l10n.t('1 incident') : l10n.t('{0} incidents', n);
}
