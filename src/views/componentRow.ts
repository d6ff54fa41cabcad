import * as l10n from '@vscode/l10n';
import { COMPONENTS, type ComponentName } from '../core/momentum/momentum';
import type { Report } from '../core/report/report';
import { componentTitle, goalInWords, inputTitle, inputValue, scoreInWords } from './momentumWords';

/** A part of the momentum index in words. */
export interface ComponentRow {
  readonly name: ComponentName;
  readonly title: string;
  readonly score: string;
  /** What it mostly rests on, or why it's unknown: foreign text, as an SLO may be named anything. */
  readonly figure: string;
  /** What that is held against; null where it's unknown. */
  readonly target: string | null;
}

export function componentRows(report: Pick<Report, 'momentum' | 'measurements' | 'slos'>): ComponentRow[] {
  return COMPONENTS.map((name) => {
    const { score, from, inputs, reason } = report.momentum.components[name];
    const input = inputs.find((candidate) => candidate.name === from) ?? inputs[0];
    return {
      name,
      title: componentTitle(name),
      score: scoreInWords(score),
      figure:
        score === null || !input
          ? (reason ?? l10n.t('unknown'))
          : `${inputTitle(input.name, report)}: ${inputValue(input)}`,
      target: score === null || !input ? null : goalInWords(input),
    };
  });
}
