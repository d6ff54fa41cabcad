import * as l10n from '@vscode/l10n';
import type { Gate, GateSlo } from '../core/report/gate';
import { minute } from './dates';
import { printable } from './foreign';
import { nameOf } from './sloName';
import { remainingInWords, stateInWords } from './sloWords';
import { ageOf } from './words';

/** The verdict for people, in plain text: why, and what it rests on. */
export function gateTextOf(gate: Gate): string {
  const { reasons, unseen, slos } = gate;
  const sections = [
    [headingOf(gate), ...reasons.map((reason) => `  ${reason}`)],
    ...(slos.length > 0 ? [[l10n.t('Error budgets'), ...slos.map((slo) => `  ${sloLine(slo, gate)}`)]] : []),
    ...(unseen.length > 0 ? [[l10n.t('What could not be seen'), ...unseen.map((what) => `  ! ${what}`)]] : []),
  ];
  return `${sections.map((lines) => lines.map(printable).join('\n')).join('\n\n')}\n`;
}

/** Why there is no verdict, each reason on its own line. */
export function blindTextOf(unseen: readonly string[]): string {
  return [l10n.t('There is no verdict:'), ...unseen.map((what) => `  ${printable(what)}`)].join('\n');
}

function headingOf({ verdict, repository, scope, asOf }: Gate): string {
  const word = verdict === 'pass' ? l10n.t('Pass') : l10n.t('Stop');
  const part = scope === null ? [] : [l10n.t('scope {0}', scope)];
  return [word, repository, ...part, minute(asOf)].join(' · ');
}

function sloLine(slo: GateSlo, { asOf }: Gate): string {
  const { state, reason, sampledAt } = slo;
  const age = sampledAt === null ? null : l10n.t('sampled {0}', ageOf(Date.parse(sampledAt), Date.parse(asOf)));
  return [nameOf(slo), stateInWords(state), remainingInWords(slo), age, reason]
    .filter((part) => part !== null)
    .join(' · ');
}
