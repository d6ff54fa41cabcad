import * as l10n from '@vscode/l10n';
import { inFull } from '../core/problem';
import type { Alert, Report, ReportedChange, Slo, Trap } from '../core/report/report';
import { alertFacts, MOST_ALERTS, moreAlerts } from './alertWords';
import { burnRates } from './burnRates';
import { kindInWords, shortSha } from './commitWords';
import { componentCells, componentHead, componentRows } from './componentTable';
import { day } from './dates';
import { comparedWindows, evidenceHead, evidenceRows, unseenBy } from './evidenceTable';
import type { Figure } from './figure';
import { figuresOf } from './figures';
import { literal } from './foreign';
import { headingOf } from './heading';
import { hintRemarks, listedHints } from './hintList';
import { budgetLists, codeLists, type List } from './lists';
import { momentumCaution, momentumInWords } from './momentumWords';
import { nameOf, sampled } from './sloName';
import { coverageInWords, forecast, remainingInWords, remarks, stateInWords, weightedGoal } from './sloWords';
import { verdictInWords } from './trapWords';
import { hours } from './words';

/** The report as Markdown for a pull request, a wiki or a job summary. */
export function markdownOf(report: Report): string {
  const { repository, slos, alerts, changes = [], problems } = report;
  const blocks = [
    `## Team Momentum: ${literal(repository.name)}`,
    literal(headingOf(report)),
    ...momentumBlocks(report),
    ...trapBlocks(report.trap),
    ...titled(l10n.t('Delivery and recovery'), figuresOf(report).map(figureRow), (rows) =>
      table([l10n.t('Figure'), l10n.t('Value'), l10n.t('Rests on')], rows),
    ),
    ...titled(l10n.t('Error budgets'), slos, (all) =>
      table(
        [l10n.t('Objective'), l10n.t('State'), l10n.t('Budget'), l10n.t('Burn rates'), l10n.t('Sampled')],
        all.map(sloRow),
      ),
    ),
    ...budgetLists(report).flatMap(listBlocks),
    ...titled(l10n.t('Alerts'), alerts, (all) =>
      list([...all.slice(0, MOST_ALERTS).map(alertItem), ...moreAlerts(all)]),
    ),
    ...titled(l10n.t('Change-failure hints'), hintItems(report), list),
    ...codeLists(report).flatMap(listBlocks),
    ...titled(l10n.t('Changes'), changes, (all) =>
      table(
        [
          l10n.t('Commit'),
          l10n.t('Merged'),
          l10n.t('Kind'),
          l10n.t('Cycle time'),
          l10n.t('Released in'),
          l10n.t('Subject'),
        ],
        all.map(changeRow),
      ),
    ),
    ...titled(l10n.t('What this report could not see'), problems, (all) =>
      list(all.map((problem) => literal(inFull(problem)))),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function momentumBlocks(report: Report): string[] {
  const { momentum } = report;
  const rows = componentRows(report).map((row) => componentCells(row).map(literal));
  return [
    `**${literal(momentumInWords(momentum))}**`,
    ...(rows.length > 0 ? [table(componentHead(), rows)] : []),
    ...(momentum.index === null ? [] : [momentumCaution()]),
  ];
}

function trapBlocks(trap: Trap): string[] {
  const rows = evidenceRows(trap).map((row) => row.map(literal));
  const sentences = [trap.sentence, comparedWindows(trap)].filter((sentence) => sentence !== null).map(literal);
  const unseen = unseenBy(trap);
  return [
    `**${verdictInWords(trap)}** ${sentences.join(' ')}`,
    ...(rows.length > 0 ? [table(evidenceHead(), rows)] : []),
    ...(unseen.length > 0 ? [list(unseen.map(literal))] : []),
  ];
}

function listBlocks({ title, items, remarks }: List): string[] {
  const said = items.map(({ sentence, facts }) => (facts.length > 0 ? `${sentence} (${facts.join('; ')})` : sentence));
  return titled(title, [...said, ...remarks].map(literal), list);
}

function titled<T>(title: string, items: readonly T[], say: (items: readonly T[]) => string): string[] {
  return items.length > 0 ? [`### ${title}`, say(items)] : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function figureRow({ title, value, notes, direction, leftOut }: Figure): string[] {
  const rest = [
    ...notes,
    ...(direction ? [direction.words] : []),
    ...(leftOut.length > 0 ? [l10n.t('left out: {0}', leftOut.join(', '))] : []),
  ];
  return [title, value === null ? l10n.t('unknown') : `**${value}**`, literal(rest.join('; '))];
}

function sloRow(slo: Slo): string[] {
  const facts = [remainingInWords(slo), coverageInWords(slo)].filter((fact) => fact !== null).join('; ');
  const sentences = [...remarks(slo), forecast(slo)].filter((sentence) => sentence !== null).join(' ');
  const budget = [facts, sentences].filter((part) => part !== '').join('. ') || l10n.t('unknown');
  return [
    `${nameOf(slo)} (${weightedGoal(slo)})`,
    stateInWords(slo.state),
    budget,
    burnRates(slo),
    sampled(slo) ?? '',
  ].map(literal);
}

function alertItem(alert: Alert): string {
  const rest = [alertFacts(alert), alert.summary].filter((part) => part !== null).join(': ');
  return `**${literal(alert.name)}** ${literal(rest)}`;
}

function hintItems(report: Report): string[] {
  const listed = listedHints(report).map(({ sentence, facts }) => `${sentence} (${facts.join('; ')})`);
  return [...listed, ...hintRemarks(report)].map(literal);
}

function changeRow(change: ReportedChange): string[] {
  return [
    `\`${shortSha(change.sha)}\``,
    day(change.mergedAt),
    kindInWords(change),
    change.cycleHours === null ? l10n.t('unknown') : hours(change.cycleHours),
    literal(change.releasedIn ?? ''),
    literal(change.subject),
  ];
}
