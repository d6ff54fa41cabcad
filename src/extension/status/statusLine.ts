import * as l10n from '@vscode/l10n';
import { loudest } from '../../core/reliability/alarm';
import type { Report } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';
import type { RepositoryState, WindowState } from '../../protocol';
import { literal } from '../../views/foreign';
import type { StatusBarText } from '../settings';
import { type Alarms, alarmsIn } from './alarms';
import { clockTime } from './snoozeTimes';
import { type Colour, type Colours, colourOf, partsOf } from './statusParts';
import { tooltipOf } from './statusTooltip';

/** What the status bar shows. */
export interface StatusLine {
  /** With codicons. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For a screen reader. */
  readonly label: string;
  readonly kind: Colour;
}

/** What the status line goes by, besides the figures. */
export interface StatusLineOptions {
  readonly text: StatusBarText;
  readonly now: Instant;
  /** How loud the selected repository has been within a few minutes. */
  readonly alarms: Alarms;
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

/** The status bar collapses the spaces of ASCII. */
const EM_SPACE = '\u2003';

function ofReport(report: Report, options: StatusLineOptions, step: string | null): StatusLine {
  const { text, now, alarms, snoozedUntil } = options;
  const colours = snoozedUntil === null ? coloursOf(alarms) : QUIETLY;
  const parts = partsOf(report, text, colours, now);
  const remarks = remarksOn(report, options, colours);
  const said = [...parts.map((part) => part.said), ...remarks].join(', ');
  const reason = colours.trap === 'plain' ? '' : `. ${report.trap.sentence}`;
  return {
    text: parts.map(({ shown }) => shown).join(EM_SPACE),
    tooltip: tooltipOf(report, now, step, remarks),
    label: l10n.t('Momentum of {0}: {1}', report.repository.name, `${said}${reason}`),
    kind: snoozedUntil === null ? colourOf(loudest(Object.values(alarms))) : 'plain',
  };
}

const QUIETLY: Colours = { budget: 'plain', trap: 'plain' };

function coloursOf({ budget, trap }: Alarms): Colours {
  return { budget: colourOf(budget), trap: colourOf(trap) };
}

/** Why the colour isn't the one of the figures. */
function remarksOn(report: Report, { snoozedUntil, now }: StatusLineOptions, { budget, trap }: Colours): string[] {
  if (snoozedUntil !== null) return [l10n.t('snoozed until {0}', clockTime(snoozedUntil, now))];
  const seen = coloursOf(alarmsIn(report));
  const isHeld = (budget !== 'plain' && budget !== seen.budget) || (trap !== 'plain' && trap !== seen.trap);
  return isHeld ? [l10n.t('it was worse a few minutes ago')] : [];
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
