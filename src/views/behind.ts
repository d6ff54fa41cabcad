import * as l10n from '@vscode/l10n';
import type { MeasurementName, Pipeline, Report, ReportedChange, ReportedIncident } from '../core/report/report';
import { DAY } from '../core/time/instant';
import { changesBehind, cycleOf, filesOf, leadOf, linesOf, releasesBehind, waitingOf } from './changesBehind';
import { kindInWords } from './commitWords';
import { daysInWords, minute } from './dates';
import { type ExplainedList, listed, plainItem } from './explained';
import { hintGroups } from './hintGroups';
import { hintFacts } from './hintWords';
import { span } from './words';

/** What a figure is made of, as far as the report lists it: of its last days alone. */
export function behindFigure(name: MeasurementName, report: Report, days: number): ExplainedList[] {
  const { releases, changes = [], window } = report;
  const since = Date.parse(report.asOf) - days * DAY;
  const merged = changes.filter(({ mergedAt }) => Date.parse(mergedAt) >= since);
  const released = releases.filter(({ at, prerelease }) => !prerelease && Date.parse(at) >= since);
  const length = daysInWords(Math.min(days, window.days));
  const mergedIn = (say: (change: ReportedChange) => string | null) =>
    changesBehind((count) => l10n.t('{0} merged in the last {1}', count, length), merged, say);
  switch (name) {
    case 'cycleTime':
      return mergedIn(cycleOf);
    case 'leadTime':
      return mergedIn(leadOf);
    case 'waitingTime':
      return mergedIn(waitingOf(releases));
    case 'changeFrequency':
      return mergedIn(kindInWords);
    case 'batchSize':
      return mergedIn(filesOf);
    case 'batchLines':
      return mergedIn(linesOf);
    case 'assistedShare':
      return mergedIn((change) => (change.assisted ? kindInWords(change) : null));
    case 'releaseFrequency':
      return releasesBehind(released);
    case 'deploymentReworkRate':
      return releasesBehind(released.filter(({ hotfix, rolledBackTo }) => hotfix || rolledBackTo !== null));
    case 'hotfixShare':
      return releasesBehind(released.filter(({ hotfix }) => hotfix));
    case 'changeFailureHintRate':
    case 'recoveryTime':
      return hints(report);
    case 'changeFailRate':
    case 'recoveryTimeReported':
      return incidents(report.incidents);
    case 'definitionDrift':
      return [...hints(report), ...incidents(report.incidents)];
    case 'pipelineDuration':
    case 'pipelineFailureRate':
    case 'testPassRate':
      return pipelines(report.pipelines);
    case 'reworkShare':
    case 'alertVolume':
    case 'toil':
      return [];
  }
}

function hints({ hints: all }: Report): ExplainedList[] {
  const items = hintGroups(all).counted.map((hint) => ({
    text: [hint.evidence, ...hintFacts(hint)].join(' · '),
    sha: hint.failed.sha,
  }));
  return listed(l10n.t('Hints that count'), items);
}

function incidents(all: readonly ReportedIncident[]): ExplainedList[] {
  const items = all.map(({ id, title, severity, startedAt, resolvedAt, release, attribution }) => {
    const began = startedAt === null ? null : minute(startedAt);
    const lasted =
      startedAt === null || resolvedAt === null ? null : span(Date.parse(resolvedAt) - Date.parse(startedAt));
    const cause = attribution === 'notChangeRelated' ? l10n.t('not change-related') : release;
    return plainItem([id, title, severity, began, lasted, cause].filter((fact) => fact !== null).join(' · '));
  });
  return listed(l10n.t('Incidents'), items);
}

function pipelines(all: readonly Pipeline[]): ExplainedList[] {
  const items = all.map(({ id, name, ref, status, startedAt, durationSeconds, sha }) => {
    const began = startedAt === null ? null : minute(startedAt);
    const lasted = durationSeconds === null ? null : span(durationSeconds * 1000);
    return { text: [id, name, ref, status, began, lasted].filter((fact) => fact !== null).join(' · '), sha };
  });
  return listed(l10n.t('Runs'), items);
}
