import * as l10n from '@vscode/l10n';
import type { Alarm } from '../../core/reliability/alarm';
import { policyOf } from '../../core/reliability/budgetState';
import type { Report, Slo } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';
import { momentumTurn } from '../../views/momentumTurn';
import { remainingInWords, stateInWords } from '../../views/sloWords';
import { verdictWord } from '../../views/trapWords';
import { hours, share, span, turn } from '../../views/words';
import type { StatusBarText } from '../settings';

export type Colour = 'plain' | 'warning' | 'error';

/** What each part of the text is coloured by. */
export interface Colours {
  readonly budget: Colour;
  readonly trap: Colour;
}

export function colourOf(alarm: Alarm): Colour {
  return alarm === 'warning' || alarm === 'error' ? alarm : 'plain';
}

/** A piece of the text, and the same in words. */
export interface Part {
  readonly shown: string;
  readonly said: string;
}

/** The text as its user wants it. Who can't see a colour sees a sign of it and hears its reason, whatever that is. */
export function partsOf(report: Report, text: StatusBarText, colours: Colours, now: Instant): Part[] {
  const [worst] = report.slos;
  const cycleTime = [cycleTimePart(report)];
  const budget = worst ? [budgetPart(worst, colours.budget, now)] : [];
  const index = indexParts(report, colours.trap);
  const budgetSign = signs(budget, colours.budget);
  const indexSign = signs(index, colours.trap);
  switch (text) {
    case 'cycleTimeAndBudget':
      return worst && policyOf(worst.state) === 'exhausted'
        ? [...budget, ...index, ...cycleTime]
        : [...index, ...cycleTime, ...budget];
    case 'cycleTime':
      return [...cycleTime, ...budgetSign, ...indexSign];
    case 'budget':
      return [...(worst ? budget : cycleTime), ...indexSign];
  }
}

function signs(parts: readonly Part[], colour: Colour): Part[] {
  if (colour === 'plain') return [];
  return parts.map((part) => ({ ...part, shown: SIGNS[colour] }));
}

/** Some themes have no colour for it. */
const SIGNS = { warning: '$(warning)', error: '$(error)' } as const;
const ARROWS = { rising: '$(arrow-up)', falling: '$(arrow-down)', steady: '$(arrow-right)' } as const;

/** Where it is known; the verdict too, as its warning needs a place. */
function indexParts({ momentum, trap }: Report, colour: Colour): Part[] {
  const icon = colour === 'plain' ? '$(dashboard)' : SIGNS[colour];
  const word = verdictWord(trap.verdict);
  const verdict = trap.verdict === 'unknown' ? [] : [l10n.t('velocity trap: {0}', word)];
  if (momentum.index === null) return colour === 'plain' ? [] : [{ shown: `${icon} ${word}`, said: verdict.join() }];
  const index = String(Math.round(momentum.index));
  const direction = momentumTurn(momentum);
  return [
    {
      shown: [icon, index, ...(direction ? [ARROWS[direction]] : [])].join(' '),
      said: [l10n.t('momentum index {0} of 100', index), ...(direction ? [turn(direction)] : []), ...verdict].join(
        ', ',
      ),
    },
  ];
}

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

function budgetPart(slo: Slo, colour: Colour, now: Instant): Part {
  const icon = colour === 'plain' ? '$(shield)' : SIGNS[colour];
  const demo = slo.demo ? 'DEMO ' : '';
  const known = slo.state === 'stale' ? null : remainingInWords(slo);
  if (known !== null && slo.remaining !== null) {
    const paged = slo.alert === 'page' ? [l10n.t('burning fast')] : [];
    return { shown: `${icon} ${demo}${share(slo.remaining)}`, said: [`${demo}${known}`, ...paged].join(', ') };
  }
  // what was left when it stopped reporting says nothing of now
  const age = slo.state === 'stale' && slo.sampledAt !== null ? span(now - Date.parse(slo.sampledAt)) : null;
  const state = age === null ? stateInWords(slo.state) : l10n.t('stale, {0} old', age);
  return {
    shown: `${icon} ${demo}?${age === null ? '' : ` ${age}`}`,
    said: `${demo}${l10n.t('error budget unknown: {0}', state)}`,
  };
}
