import * as vscode from 'vscode';
import type { Polling } from '../core/endpoints/polling';
import type { Outcome } from '../core/report/outcome';
import { type Hooks, Unanswered } from './measuringThread';
import { requestOf } from './requestOf';
import type { Surroundings } from './surroundings';

export interface Look extends Pick<Hooks, 'onProgress' | 'onFirst' | 'onMeasured'> {
  readonly polling: Polling;
  readonly signal: AbortSignal;
}

/**
 * What comes of measuring a repository.
 * @throws `Unanswered` where it was cancelled.
 */
export async function outcomeOf(
  root: string,
  around: Surroundings,
  { polling, signal, ...hooks }: Look,
): Promise<Outcome> {
  try {
    return await around.thread.ask({ kind: 'report', request: await requestOf(root, around, polling) }, signal, {
      ...hooks,
      exchange: around.exchangeFor(root),
      onWarning: (sentence) => around.log.warn(`${root}: ${sentence}`),
    });
  } catch (error) {
    if (!(error instanceof Unanswered) || error.cancelled) throw error;
    around.log.error(error.message);
    const message = vscode.l10n.t('Reading the repository broke down. The log tells more.');
    return { state: 'failed', problem: { code: 'brokeDown', message, fix: null, source: 'git' } };
  }
}
