import * as l10n from '@vscode/l10n';
import type { Report, Slo } from '../core/report/report';
import type { RepositoryState, WindowState } from '../protocol';
import { burnRates } from '../views/burnRates';
import { minute } from '../views/dates';
import { figuresOf } from '../views/figures';
import { literal } from '../views/foreign';
import { headingOf } from '../views/heading';
import { nameOf } from '../views/sloName';
import { coverageInWords, goal, remainingInWords, remarks, stateInWords } from '../views/sloWords';
import { ageOf, hours, share, turn } from '../views/words';
import type { StatusBarText } from './settings';

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

/** Undefined where there is nothing to show. `now` in ms. */
export function statusLineOf(state: WindowState, text: StatusBarText, now: number): StatusLine | undefined {
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
      return shown && ofRepository(shown.state, text, now);
    }
  }
}

function ofRepository(state: RepositoryState, text: StatusBarText, now: number): StatusLine {
  switch (state.kind) {
    case 'measured':
      return ofReport(state.report, text, now, null);
    case 'loading':
      return state.last ? ofReport(state.last, text, now, state.step) : waiting(state.step);
    case 'failed':
      return unknown(l10n.t('unknown'), state.reason);
  }
}

function ofReport(report: Report, text: StatusBarText, now: number, step: string | null): StatusLine {
  const [worst] = report.slos;
  const parts = [
    ...(text === 'budget' && worst ? [] : [cycleTimePart(report)]),
    ...(text === 'cycleTime' || !worst ? [] : [budgetPart(worst)]),
  ];
  const kind = kindOf(report);
  // who can't see the colour hears its reason, whatever the text is to say
  const reason = kind !== 'plain' && text === 'cycleTime' && worst ? [budgetPart(worst)] : [];
  const said = [...parts, ...reason].map((part) => part.said).join(', ');
  return {
    text: parts.map(({ shown }) => shown).join(EM_SPACE),
    tooltip: tooltipOf(report, now, step),
    label: l10n.t('Momentum of {0}: {1}', report.repository.name, said),
    kind,
  };
}

/** The worst objective rules: what can be seen to be wrong is shown, what can't be seen is never shown as wrong. */
function kindOf({ slos }: Report): StatusLine['kind'] {
  if (slos.some(({ state }) => state === 'exhausted')) return 'error';
  return slos.some(({ state }) => state === 'atRisk' || state === 'burning' || state === 'recovering')
    ? 'warning'
    : 'plain';
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

function budgetPart(slo: Slo): Part {
  const demo = slo.demo ? 'DEMO ' : '';
  // what was left when it stopped reporting says nothing of now
  const seen: Slo = slo.state === 'stale' ? { ...slo, remaining: null } : slo;
  return {
    shown: `$(shield) ${demo}${seen.remaining === null ? '?' : share(seen.remaining)}`,
    said: `${demo}${remainingInWords(seen) ?? l10n.t('error budget unknown: {0}', stateInWords(slo.state))}`,
  };
}

/** The worst ones; the panel has all. */
const MOST_SLOS = 4;

function tooltipOf(report: Report, now: number, step: string | null): string {
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
  const age = l10n.t('Computed {0} ({1}).', ageOf(Date.parse(report.generatedAt), now), minute(report.generatedAt));
  return [
    `**${literal(report.repository.name)}** ${literal(headingOf(report))}`,
    ['| | | |', '|:--|:--|:--|', ...rows].join('\n'),
    ...(report.problems.length > 0 ? [list(report.problems.map(({ message }) => message))] : []),
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
