import * as l10n from '@vscode/l10n';
import { parseInstant, WEEK } from '../core/time/instant';
import type { SignalName, Trap, TrapEvidence, TrapVerdict } from '../core/trap/trap';
import { HALF } from '../core/trap/weeks';
import type { Mood } from './sloWords';
import { inUnit } from './unitWords';
import { number, times } from './words';

export function verdictWord(verdict: TrapVerdict): string {
  switch (verdict) {
    case 'sustainable':
      return l10n.t('sustainable');
    case 'watch':
      return l10n.t('watch');
    case 'trapped':
      return l10n.t('trapped');
    case 'stalling':
      return l10n.t('stalling');
    case 'unknown':
      return l10n.t('unknown');
  }
}

export function verdictMood(verdict: TrapVerdict): Mood {
  switch (verdict) {
    case 'sustainable':
      return 'good';
    case 'watch':
    case 'stalling':
      return 'warning';
    case 'trapped':
      return 'bad';
    case 'unknown':
      return 'unknown';
  }
}

/** `Velocity trap: watch`. */
export function verdictInWords({ verdict }: Pick<Trap, 'verdict'>): string {
  return l10n.t('Velocity trap: {0}', verdictWord(verdict));
}

export function signalTitle(signal: SignalName): string {
  switch (signal) {
    case 'changes':
      return l10n.t('Changes');
    case 'releases':
      return l10n.t('Releases');
    case 'recoveryTime':
      return l10n.t('Recovery time');
    case 'changeFailureHints':
      return l10n.t('Change-failure hints');
    case 'hotfixShare':
      return l10n.t('Hotfixes');
    case 'burnRate':
      return l10n.t('Burn rate');
    case 'errorBudget':
      return l10n.t('Error budget left');
    case 'sloDebt':
      return l10n.t('SLO debt');
    case 'alertVolume':
      return l10n.t('Alert volume');
    case 'reworkShare':
      return l10n.t('Rework');
    case 'batchSize':
      return l10n.t('Batch size');
    case 'pipelineDuration':
      return l10n.t('Pipeline duration');
    case 'pipelineFailureRate':
      return l10n.t('Pipeline failures');
    case 'hiddenCoupling':
      return l10n.t('Changes across components');
    case 'definitionDrift':
      return l10n.t('Definition drift');
  }
}

/** What the evidence says of it: `worse`, or of output `falling`. */
export function directionInWords({ kind, direction }: Pick<TrapEvidence, 'kind' | 'direction'>): string {
  switch (direction) {
    case 'better':
      return kind === 'output' ? l10n.t('rising') : l10n.t('better');
    case 'worse':
      return kind === 'output' ? l10n.t('falling') : l10n.t('worse');
    case 'same':
      return kind === 'output' ? l10n.t('steady') : l10n.t('about the same');
  }
}

/** Says a value of the signal. */
export function ofSignal({ signal, unit }: Pick<TrapEvidence, 'signal' | 'unit'>): (value: number) => string {
  return signal === 'burnRate' ? times : inUnit(unit);
}

/** `2.4 h before, 7.3 h now`. */
export function comparison(evidence: Pick<TrapEvidence, 'signal' | 'unit' | 'before' | 'after'>): string {
  const say = ofSignal(evidence);
  return evidence.before === null
    ? l10n.t('{0} now', say(evidence.after))
    : l10n.t('{0} before, {1} now', say(evidence.before), say(evidence.after));
}

/** `p 0.003`, `p < 0.001`; null where nothing was tested. */
export function chance({ p }: Pick<TrapEvidence, 'p'>): string | null {
  if (p === null) return null;
  return p < 0.001 ? 'p < 0.001' : `p ${number(p)}`;
}

/** `samples 9 and 11`. */
export function samples({ before, sampleBefore, sampleAfter }: TrapEvidence): string {
  return before === null
    ? l10n.t('sample {0}', number(sampleAfter))
    : l10n.t('samples {0} and {1}', number(sampleBefore), number(sampleAfter));
}

/** How far it moved, by chance how likely, and from how much: `3× as much`, `p 0.003`, `samples 9 and 11`. */
export function evidenceFacts(evidence: TrapEvidence): string[] {
  const { effect, direction, kind, slope } = evidence;
  return [
    effect === null || direction === 'same' ? null : l10n.t('{0} as much', times(effect)),
    kind === 'output' && slope !== null ? slopeInWords(slope) : null,
    chance(evidence),
    samples(evidence),
    longerBefore(evidence),
  ].filter((fact) => fact !== null);
}

/** Of what is rare the window before is longer than 12 weeks: `48 weeks before`. */
function longerBefore({ weeks }: Pick<TrapEvidence, 'weeks'>): string | null {
  const [from, to] = [parseInstant(weeks[0]?.start ?? ''), parseInstant(weeks.at(-1)?.end ?? '')];
  if (from === undefined || to === undefined) return null;
  const before = Math.round((to - from) / WEEK) - HALF;
  return before > HALF ? l10n.t('before: {0} weeks', before) : null;
}

function slopeInWords(slope: number): string {
  const text = number(slope);
  return l10n.t('slope {0} a week', slope > 0 && text !== '0' ? `+${text}` : text);
}
