import * as l10n from '@vscode/l10n';
import { NO_PIPELINES_TOLD } from '../core/facts/toldFacts';
import type { Report } from '../core/report/report';
import { type Figure, figure, quantiles } from './figure';
import { intervalOf } from './hintRate';
import { minutes, share } from './words';

/** How long pipelines take and how often they fail; none where nobody expects to be told. */
export function pipelineFigures(report: Report): Figure[] {
  const { pipelineDuration: duration } = report.measurements;
  const isTold = duration.state === 'measured' || duration.reason !== NO_PIPELINES_TOLD;
  if (!isTold || (report.pipelines.length === 0 && report.repository.scope !== null)) return [];
  return [
    figure('pipelineDuration', report, minutes, quantiles(minutes, countOfRuns)),
    figure('pipelineFailureRate', report, share, (rate) => [
      l10n.t('{0} of {1} failed', Math.round(rate.value * rate.sampleSize), countOfRuns(rate.sampleSize)),
      ...[intervalOf(rate)].filter((note) => note !== null),
    ]),
  ];
}

function countOfRuns(n: number): string {
  return n === 1 ? l10n.t('1 run') : l10n.t('{0} runs', n);
}
