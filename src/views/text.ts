import * as l10n from '@vscode/l10n';
import type { Alert, Report, ReportedChange, Slo, Trap } from '../core/report/report';
import { alertFacts, MOST_ALERTS, moreAlerts } from './alertWords';
import { burnRates } from './burnRates';
import { aligned } from './columns';
import { kindInWords, shortSha } from './commitWords';
import { componentLineCells, componentRows } from './componentTable';
import { day } from './dates';
import { comparedWindows, evidenceRows, unseenBy } from './evidenceTable';
import type { Figure } from './figure';
import { figuresOf } from './figures';
import { printable } from './foreign';
import { headingOf } from './heading';
import { hintRemarks, listedHints } from './hintList';
import { budgetLists, codeLists, type List } from './lists';
import { momentumCaution, momentumInWords } from './momentumWords';
import { nameOf, sampled } from './sloName';
import { coverageInWords, forecast, remainingInWords, remarks, stateInWords, weightedGoal } from './sloWords';
import { verdictInWords } from './trapWords';
import { hours } from './words';

/** The report for people, in plain text. */
export function textOf(report: Report): string {
  const sections = [
    [printable(`Team Momentum · ${report.repository.name} · ${headingOf(report)}`)],
    momentumLines(report),
    trapLines(report.trap),
    section(l10n.t('Delivery and recovery'), figuresOf(report).flatMap(figureLines)),
    section(l10n.t('Error budgets'), report.slos.flatMap(sloLines)),
    ...budgetLists(report).map(listSection),
    section(l10n.t('Alerts'), alertLines(report.alerts)),
    section(l10n.t('Change-failure hints'), hintLines(report)),
    ...codeLists(report).map(listSection),
    section(l10n.t('Changes, newest first'), changeLines(report.changes ?? [])),
    section(
      l10n.t('What this report could not see'),
      report.problems.flatMap(({ message, fix }) => [
        `! ${printable(message)}`,
        ...(fix ? [`  ${printable(fix)}`] : []),
      ]),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
}

function momentumLines(report: Report): string[] {
  const { momentum } = report;
  const rows = componentRows(report).map(componentLineCells);
  const caution = momentum.index === null ? [] : [momentumCaution()];
  return [momentumInWords(momentum), ...[...aligned(rows), ...caution].map((line) => `  ${line}`)].map(printable);
}

function trapLines(trap: Trap): string[] {
  const lines = [
    trap.sentence,
    ...[comparedWindows(trap)].filter((line) => line !== null),
    ...aligned(evidenceRows(trap)),
    ...unseenBy(trap).map((what) => `! ${what}`),
  ];
  return [verdictInWords(trap), ...lines.map((line) => `  ${line}`)].map(printable);
}

function listSection({ title, items, remarks }: List): string[] {
  const lines = items.flatMap(({ sentence, facts }) => [
    sentence,
    ...(facts.length > 0 ? [`  ${facts.join(' · ')}`] : []),
  ]);
  return section(title, [...lines, ...remarks].map(printable));
}

const TITLE = 26;
const VALUE = 16;

function figureLines({ title, value, notes, direction, leftOut }: Figure): string[] {
  const more = [
    ...(direction ? [direction.words] : []),
    ...(leftOut.length > 0 ? [l10n.t('left out: {0}', leftOut.join(', '))] : []),
  ];
  return [
    `${title.padEnd(TITLE)}${(value ?? l10n.t('unknown')).padEnd(VALUE)}${notes.join(' · ')}`,
    ...more.map((line) => `${' '.repeat(TITLE + VALUE)}${line}`),
  ].map(printable);
}

function sloLines(slo: Slo): string[] {
  const facts = [weightedGoal(slo), coverageInWords(slo), burnRates(slo), sampled(slo)].filter((fact) => fact !== null);
  return [
    [nameOf(slo), stateInWords(slo.state), remainingInWords(slo)].filter((part) => part !== null).join(' · '),
    `  ${facts.join(' · ')}`,
    ...[...remarks(slo), forecast(slo)].filter((line) => line !== null).map((line) => `  ${line}`),
  ].map(printable);
}

function alertLines(alerts: readonly Alert[]): string[] {
  const listed = alerts
    .slice(0, MOST_ALERTS)
    .flatMap((alert) => [
      `${alert.name} · ${alertFacts(alert)}`,
      ...(alert.summary === null ? [] : [`  ${alert.summary}`]),
    ]);
  return [...listed, ...moreAlerts(alerts)].map(printable);
}

function hintLines(report: Report): string[] {
  const listed = listedHints(report).flatMap(({ sentence, facts }) => [sentence, `  ${facts.join(' · ')}`]);
  return [...listed, ...hintRemarks(report)].map(printable);
}

function changeLines(changes: readonly ReportedChange[]): string[] {
  const width = changes.reduce((widest, change) => Math.max(widest, kindInWords(change).length), 0);
  return changes.map((change) => {
    const cycle = change.cycleHours === null ? l10n.t('unknown') : hours(change.cycleHours);
    const facts = [
      shortSha(change.sha),
      day(change.mergedAt).padEnd(11),
      kindInWords(change).padEnd(width),
      cycle.padEnd(9),
    ];
    const released = change.releasedIn === null ? '' : ` [${change.releasedIn}]`;
    return printable(`${facts.join('  ')}  ${change.subject}${released}`);
  });
}
