import * as l10n from '@vscode/l10n';
import type { Report } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';
import { alertsInWords } from '../../views/alertWords';
import { burnRates } from '../../views/burnRates';
import { minute } from '../../views/dates';
import { figuresOf } from '../../views/figures';
import { literal } from '../../views/foreign';
import { headingOf } from '../../views/heading';
import { nameOf } from '../../views/sloName';
import { coverageInWords, goal, remainingInWords, remarks, stateInWords } from '../../views/sloWords';
import { ageOf } from '../../views/words';
import { momentumRows } from './momentumRows';
import { type Row, rowOf, unbroken } from './tooltipRow';

/** The worst ones; the panel has all. */
const MOST_SLOS = 4;

/** Markdown: all that the report says, in a line each. */
export function tooltipOf(report: Report, now: Instant, step: string | null, sayings: readonly string[]): string {
  const rows = [...sloRows(report, now), ...momentumRows(report), ...figureRows(report)].map(rowOf);
  const alerts = alertsInWords(report.alerts);
  const age = l10n.t('Computed {0} ({1}).', ageOf(Date.parse(report.generatedAt), now), minute(report.generatedAt));
  return [
    `**${literal(report.repository.name)}** ${literal(headingOf(report))}`,
    ['| | | |', '|:--|:--|:--|', ...rows].join('\n'),
    ...sayings.map((remark) => `$(info) ${literal(remark)}`),
    ...(report.problems.length > 0 ? [list(report.problems.map(({ message }) => message))] : []),
    ...(alerts === null ? [] : [`$(bell) ${literal(alerts)}`]),
    literal(step === null ? age : `${age} ${step}…`),
  ].join('\n\n');
}

function sloRows({ slos }: Report, now: Instant): Row[] {
  const rows = slos.slice(0, MOST_SLOS).map((slo) => {
    const sampled = slo.sampledAt && l10n.t('sampled {0}', ageOf(Date.parse(slo.sampledAt), now));
    const facts = [remainingInWords(slo), coverageInWords(slo), burnRates(slo), ...remarks(slo), sampled];
    return {
      title: `${literal(nameOf(slo))} (${unbroken(goal(slo))})`,
      value: stateInWords(slo.state),
      facts: facts.filter((fact) => fact !== null),
    };
  });
  const more = slos.length - rows.length;
  return more > 0 ? [...rows, { title: literal(l10n.t('and {0} more', more)), value: '', facts: [] }] : rows;
}

function figureRows(report: Report): Row[] {
  return figuresOf(report).map(({ title, value, notes, direction }) => ({
    title: unbroken(title),
    value,
    facts: [...notes, ...(direction ? [direction.words] : [])],
  }));
}

function list(items: readonly string[]): string {
  return items.map((item) => `- $(warning) ${literal(item)}`).join('\n');
}
