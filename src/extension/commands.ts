import * as vscode from 'vscode';
import { markdownOf } from '../views/markdown';
import type { EndpointCommands } from './endpoints/endpointCommands';
import type { KeptHistories } from './keptHistories';
import type { Panel } from './panel/panel';
import type { Session } from './session';
import { shownRepository, wantedRepository } from './shownRepository';
import type { Snooze } from './status/snooze';
import type { Trust } from './trust/trust';
import { unlinked } from './unlinked';
import type { Judgements } from './verdicts/judgements';

export interface Commanded {
  readonly session: Session;
  readonly panel: Panel;
  readonly trust: Trust;
  readonly endpoints: EndpointCommands;
  readonly keptHistories: KeptHistories;
  readonly snooze: Snooze;
  readonly judgements: Judgements;
  readonly log: vscode.LogOutputChannel;
}

/** Every command of the manifest. */
export function registerCommands({
  session,
  panel,
  trust,
  endpoints,
  keptHistories,
  snooze,
  judgements,
  log,
}: Commanded): vscode.Disposable[] {
  const commands: Readonly<Record<string, () => unknown>> = {
    'momentum.showPanel': () => panel.reveal(),
    'momentum.refresh': () => refreshVisibly(session),
    'momentum.copyReport': () => copyReport(session),
    'momentum.manageEndpoints': () => manageEndpoints(session, trust),
    'momentum.addEndpoint': () => endpoints.add(),
    'momentum.testEndpoints': () => endpoints.test(),
    'momentum.copySetupLink': () => endpoints.copyLink(),
    'momentum.setToken': () => trust.setToken(shownRepository(session.state)),
    'momentum.removeToken': () => trust.removeTokens(),
    'momentum.snooze': () => chooseSnooze(session, snooze),
    'momentum.judgeHint': () => judgements.choose(),
    'momentum.deleteHistories': () => keptHistories.delete(),
    'momentum.showLog': () => log.show(),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}

async function refreshVisibly(session: Session): Promise<void> {
  const title = vscode.l10n.t('Reading the history');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => session.refresh());
}

async function copyReport(session: Session): Promise<void> {
  const { report } = session;
  if (!report) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no report to copy yet.'));
    return;
  }
  const { changes: _, ...withoutChanges } = report;
  await vscode.env.clipboard.writeText(markdownOf(withoutChanges));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Copied the report of {0}.', unlinked(report.repository.name)),
  );
}

async function manageEndpoints(session: Session, trust: Trust): Promise<void> {
  const root = shownRepository(session.state);
  await trust.listEndpoints(root === null ? null : { root, unasked: session.unaskedOf(root) });
}

async function chooseSnooze(session: Session, snooze: Snooze): Promise<void> {
  const root = wantedRepository(session.state);
  if (root !== null) await snooze.choose(root);
}
