import * as l10n from '@vscode/l10n';
import type { Check, CheckName, Probe, Probed } from '../core/endpoints/probe';
import { inFull } from '../core/problem';
import type { Slo } from '../core/reliability/slo';
import { burnRates } from './burnRates';
import { nameOf } from './sloName';
import { remainingInWords, stateInWords, weightedGoal } from './sloWords';
import { span } from './words';

/** What was found of endpoints, each with its checks and its SLOs, for an editor. */
export function probesText({ probes, problems }: Probed): string {
  return `${[...problems.map(inFull), ...probes.map(probeText)].join('\n\n')}\n`;
}

function probeText(probe: Probe): string {
  const { endpoint, origin, checks, slos, problems } = probe;
  return [
    `${endpoint}: ${origin}`,
    ...checks.map((check) => `  ${MARKS[check.state]} ${checkInWords(check, probe)}`),
    ...(slos.length > 0
      ? ['', `  ${l10n.t('SLOs: {0}', slos.length)}`, ...slos.map((slo) => `  - ${sloLine(slo)}`)]
      : []),
    ...(problems.length > 0
      ? ['', `  ${l10n.t('What could not be seen:')}`, ...problems.map((problem) => `  - ${inFull(problem)}`)]
      : []),
  ].join('\n');
}

const MARKS: Readonly<Record<Check['state'], string>> = { passed: '✓', failed: '✗', unknown: '?', needless: '–' };

function checkInWords({ name, state }: Check, { trouble, skewSeconds }: Probe): string {
  const title = titleOf(name);
  switch (state) {
    case 'passed':
      return title;
    case 'unknown':
      return l10n.t('{0}: unknown', title);
    case 'needless':
      return l10n.t('{0}: not needed', title);
    case 'failed':
      return `${title}: ${failure(name, trouble, skewSeconds)}`;
  }
}

function failure(name: CheckName, trouble: Probe['trouble'], skewSeconds: number | null): string {
  if (name === 'objectives') return l10n.t('none was found.');
  if (name === 'clock' && skewSeconds !== null) {
    const length = span(Math.abs(skewSeconds) * 1000);
    return skewSeconds > 0
      ? l10n.t('it is {0} ahead of this one.', length)
      : l10n.t('it is {0} behind this one.', length);
  }
  return trouble ? inFull(trouble) : l10n.t('failed.');
}

function titleOf(name: CheckName): string {
  switch (name) {
    case 'address':
      return l10n.t('Address may be asked');
    case 'name':
      return l10n.t('Host name is known');
    case 'proxy':
      return l10n.t('Proxy lets it through');
    case 'connection':
      return l10n.t('Server is reached');
    case 'tls':
      return l10n.t('Certificate is trusted');
    case 'access':
      return l10n.t('Access is granted');
    case 'api':
      return l10n.t('API answers');
    case 'objectives':
      return l10n.t('SLOs are found');
    case 'clock':
      return l10n.t('Clock agrees');
  }
}

/** `checkout (99.9 % over 30 days, by time): healthy`, and below it what that rests on. */
function sloLine(slo: Slo): string {
  const facts = [remainingInWords(slo), burnRates(slo), slo.reason].filter((fact) => fact !== null);
  const title = `${nameOf(slo)} (${weightedGoal(slo)}): ${stateInWords(slo.state)}`;
  return [title, ...facts.map((fact) => `      ${fact}`)].join('\n');
}
