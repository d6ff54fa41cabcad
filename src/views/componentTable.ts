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

/** The parts of the index; of an unknown one those that have something to add to its reason. */
export function componentRows(report: Pick<Report, 'momentum' | 'measurements' | 'slos'>): ComponentRow[] {
  const { components, reason: whyUnknown } = report.momentum;
  return COMPONENTS.flatMap((name): ComponentRow[] => {
    const { score, from, inputs, reason } = components[name];
    const row = { name, title: componentTitle(name), score: scoreInWords(score) };
    const input = inputs.find((candidate) => candidate.name === from) ?? inputs[0];
    if (score === null || !input) return reason === whyUnknown ? [] : [{ ...row, figure: reason ?? '', target: null }];
    return [{ ...row, figure: `${inputTitle(input.name, report)}: ${inputValue(input)}`, target: goalInWords(input) }];
  });
}

export function componentHead(): string[] {
  return [l10n.t('Component'), l10n.t('Score'), l10n.t('Rests on'), l10n.t('Target')];
}

/** Without a column for targets: a reason is long, and has none. */
export function componentLineCells({ title, score, figure, target }: ComponentRow): string[] {
  return [title, score, target === null ? figure : `${figure} · ${target}`];
}

export function componentCells({ title, score, figure, target }: ComponentRow): string[] {
  return [title, score, figure, target ?? ''];
}
