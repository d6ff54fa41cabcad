import * as l10n from '@vscode/l10n';
import type { MeasurementName, Report } from '../core/report/report';
import { behindFigure } from './behind';
import { daysInWords } from './dates';
import { type Explanation, input } from './explained';
import { figureFormula } from './figureFormula';
import { figuresOf } from './figures';
import { figureTitle } from './figureTitle';
import { restrictions } from './heading';
import { inUnit } from './unitWords';

export function explainFigure(name: MeasurementName, report: Report): Explanation {
  const title = figureTitle(name);
  const { [name]: measurement } = report.measurements;
  const common = { name, title, formula: figureFormula(name) };
  const limits = restrictions(report);
  if (measurement.state === 'unmeasured') {
    return { ...common, says: [l10n.t('{0}: unknown', title), measurement.reason, ...limits], inputs: [], behind: [] };
  }
  const { value, unit, sampleSize, windowDays, target } = measurement;
  const shown = figuresOf(report).find((figure) => figure.name === name);
  const words = shown?.value ?? inUnit(unit)(value);
  return {
    ...common,
    says: [`${title}: ${words}`, ...limits],
    inputs: [
      input({
        ...{ name, title, value, unit, sampleSize, windowDays, words },
        ...(target && { target: target.value, targetIs: 'team' }),
        facts: [
          ...(shown?.notes ?? []),
          ...(shown?.direction ? [shown.direction.words] : []),
          ...(shown && shown.leftOut.length > 0 ? [l10n.t('left out: {0}', shown.leftOut.join(', '))] : []),
          l10n.t('over {0}', daysInWords(windowDays)),
        ],
      }),
    ],
    behind: behindFigure(name, report, windowDays),
  };
}
