import * as l10n from '@vscode/l10n';
import { type Alarm, alarmOf, loudest } from '../../core/reliability/alarm';
import type { Report, Slo } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';
import type { RepositoryState, WindowState } from '../../protocol';
import { alertsInWords } from '../../views/alertWords';
import { burnRates } from '../../views/burnRates';
import { minute } from '../../views/dates';
import { figuresOf } from '../../views/figures';
import { literal } from '../../views/foreign';
import { headingOf } from '../../views/heading';
import { nameOf } from '../../views/sloName';
import { coverageInWords, goal, remainingInWords, remarks, stateInWords } from '../../views/sloWords';
import { ageOf, hours, share, span, turn } from '../../views/words';
import type { StatusBarText } from '../settings';
import { clockTime } from './snoozeTimes';

/** What the status bar shows. */
export interface StatusLine {
  /** With codicons. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For a screen reader. */
  readonly label: string;
  readonly kind: 'plain' | 'warning' | 'error';
}

/** What the status line goes by, besides the figures. */
export interface StatusLineOptions {
  readonly text: StatusBarText;
  readonly now: Instant;
  /** How loud the budgets of the selected repository have been within a few minutes. */
  readonly alarm: Alarm;
  /** Until when its user wants no warning; null where any. */
  readonly snoozedUntil: Instant | null;
}

/** Undefined where there is nothing to show. */
export function statusLineOf(state: WindowState, options: StatusLineOptions): StatusLine | undefined {
  switch (state.kind) {
    case 'noRepository':
      return undefined;
    case 'untrusted':
      return unknown(l10n.t('restricted'), l10n.t('Nothing is read before this workspace is trusted.'));
    case 'searching':
      return waiting(l10n.t('Looking for repositories'));
    case 'failed':
      return unknown(l10n.t('unknown'), state.reason);
    case 'repositories': {
      const shown = state.repositories.find(({ root }) => root === state.selected);
      return shown && ofRepository(shown.state, options);
    }
  }
}

function ofRepository(state: RepositoryState, options: StatusLineOptions): StatusLine {
  switch (state.kind) {
    case 'measured':
      return ofReport(state.report, options, null);
    case 'loading':
      return state.last ? ofReport(state.last, options, state.step) : waiting(state.step);
    case 'failed':
      return unknown(l10n.t('unknown'), state.reason);
  }
}

function ofReport(report: Report, options: StatusLineOptions, step: string | null): StatusLine {
  const { text, now } = options;
  const [worst] = report.slos;
  const kind = kindOf(options);
  const budget = worst && budgetPart(worst, kind, now);
  const parts = [
    ...(text === 'budget' && budget ? [] : [cycleTimePart(report)]),
    ...(text !== 'cycleTime' && budget ? [budget] : []),
    // who can't see the colour sees a sign of it and hears its reason, whatever the text is to say
    ...(text === 'cycleTime' && budget && kind !== 'plain' ? [{ ...budget, shown: ICONS[kind] }] : []),
  ];
  const remarks = remarksOn(report, options);
  const said = [...parts.map((part) => part.said), ...remarks].join(', ');
  return {
    text: parts.map(({ shown }) => shown).join(EM_SPACE),
    tooltip: tooltipOf(report, now, step, remarks),
    label: l10n.t('Momentum of {0}: {1}', report.repository.name, said),
    kind,
  };
}

function kindOf({ alarm, snoozedUntil }: Pick<StatusLineOptions, 'alarm' | 'snoozedUntil'>): StatusLine['kind'] {
  if (snoozedUntil !== null) return 'plain';
  return alarm === 'warning' || alarm === 'error' ? alarm : 'plain';
}

/** Why the colour isn't the one of the figures. */
function remarksOn({ slos }: Report, { alarm, snoozedUntil, now }: StatusLineOptions): string[] {
  if (snoozedUntil !== null) return [l10n.t('snoozed until {0}', clockTime(snoozedUntil, now))];
  const isHeld = kindOf({ alarm, snoozedUntil }) !== 'plain' && alarm !== loudest(slos.map(alarmOf));
  return isHeld ? [l10n.t('it was worse a few minutes ago')] : [];
}

/** The status bar collapses the spaces of ASCII. */
const EM_SPACE = '\u2003';

interface Part {
  readonly shown: string;
  readonly said: string;
}

const ARROWS = { rising: '$(arrow-up)', falling: '$(arrow-down)', steady: '$(arrow-right)' } as const;

function cycleTimePart({ measurements: { cycleTime }, trends }: Report): Part {
  if (cycleTime.state === 'unmeasured') return { shown: '$(pulse) ?', said: l10n.t('cycle time unknown') };
  const value = hours(cycleTime.value);
  if (trends.cycleTime.state === 'unknown')
    return { shown: `$(pulse) ${value}`, said: l10n.t('cycle time {0}', value) };
  const { direction } = trends.cycleTime;
  return {
    shown: `$(pulse) ${value} ${ARROWS[direction]}`,
    said: l10n.t('cycle time {0}, {1}', value, turn(direction)),
  };
}

/** Some themes have no colour for it. */
const ICONS = { plain: '$(shield)', warning: '$(warning)', error: '$(error)' } as const;

function budgetPart(slo: Slo, kind: StatusLine['kind'], now: Instant): Part {
  const demo = slo.demo ? 'DEMO ' : '';
  const known = slo.state === 'stale' ? null : remainingInWords(slo);
  if (known !== null && slo.remaining !== null) {
    const paged = slo.alert === 'page' ? [l10n.t('burning fast')] : [];
    return { shown: `${ICONS[kind]} ${demo}${share(slo.remaining)}`, said: [`${demo}${known}`, ...paged].join(', ') };
  }
  // what was left when it stopped reporting says nothing of now
  const age = slo.state === 'stale' && slo.sampledAt !== null ? span(now - Date.parse(slo.sampledAt)) : null;
  const state = age === null ? stateInWords(slo.state) : l10n.t('stale, {0} old', age);
  return {
    shown: `${ICONS[kind]} ${demo}?${age === null ? '' : ` ${age}`}`,
    said: `${demo}${l10n.t('error budget unknown: {0}', state)}`,
  };
}

/** The worst ones; the panel has all. */
const MOST_SLOS = 4;

function tooltipOf(report: Report, now: Instant, step: string | null, sayings: readonly string[]): string {
  const figures = figuresOf(report).map(({ title, value, notes, direction }) => {
    const rest = [...notes, ...(direction ? [direction.words] : [])].join(' · ');
    return `| ${unbroken(title)} | ${value === null ? l10n.t('unknown') : `**${unbroken(value)}**`} | ${literal(rest)} |`;
  });
  const slos = report.slos.slice(0, MOST_SLOS).map((slo) => {
    const sampled = slo.sampledAt && l10n.t('sampled {0}', ageOf(Date.parse(slo.sampledAt), now));
    const facts = [remainingInWords(slo), coverageInWords(slo), burnRates(slo), ...remarks(slo), sampled].filter(
      (fact) => fact !== null,
    );
    const name = `${literal(nameOf(slo))} (${unbroken(goal(slo))})`;
    return `| ${name} | **${unbroken(stateInWords(slo.state))}** | ${literal(facts.join(' · '))} |`;
  });
  const more = report.slos.length - slos.length;
  const others = more > 0 ? [`| ${literal(l10n.t('and {0} more', more))} | | |`] : [];
  const rows = [...slos, ...others, ...figures];
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

/** On one line: what is short must not give way to what is long. */
function unbroken(text: string): string {
  return literal(text.replaceAll(' ', '\u00a0'));
}

function list(items: readonly string[]): string {
  return items.map((item) => `- $(warning) ${literal(item)}`).join('\n');
}

function waiting(step: string): StatusLine {
  return { text: '$(loading~spin) Momentum', tooltip: `${literal(step)}…`, label: `Momentum: ${step}`, kind: 'plain' };
}

function unknown(word: string, reason: string): StatusLine {
  return {
    text: `$(pulse) Momentum: ${word}`,
    tooltip: literal(reason),
    label: `Momentum: ${word}. ${reason}`,
    kind: 'plain',
  };
}
