import type * as vscode from 'vscode';
import type { Exchange } from '../http/exchange';
import type { MeasuringThread } from './measuringThread';
import type { ScopeChoice } from './scopeChoice';
import type { Consent } from './trust/consent';
import type { PrivateVerdicts } from './verdicts/privateVerdicts';

/** What a session works with. */
export interface Surroundings {
  readonly thread: Pick<MeasuringThread, 'ask'>;
  readonly consent: Pick<Consent, 'agreedOf' | 'ask'>;
  readonly scopes: Pick<ScopeChoice, 'of' | 'choose'>;
  readonly verdicts: Pick<PrivateVerdicts, 'of'>;
  /** Sends what is asked of the endpoints of a repository. */
  exchangeFor(root: string): Exchange;
  readonly log: vscode.LogOutputChannel;
  /** The folder in which what was learnt of histories is kept; null keeps nothing. */
  readonly keep: string | null;
  /** The folders that may lie in a repository. */
  folders(): Promise<readonly string[]>;
  gitPath(): Promise<string>;
}
