import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { MINUTE } from '../core/time/instant';
import type { FromPage, WindowState } from '../protocol';
import { registerCommands } from './commands';
import { EndpointCommands } from './endpoints/endpointCommands';
import { SetupLinks } from './endpoints/setupLinks';
import { foldersOfWindow, gitPath } from './folders';
import { KeptHistories } from './keptHistories';
import { lazyClient } from './lazyClient';
import { MeasuringThread } from './measuringThread';
import { CommitView } from './panel/commitView';
import { FileView } from './panel/fileView';
import { Panel } from './panel/panel';
import { ReadOnlyTexts } from './readOnlyTexts';
import { ScopeChoice } from './scopeChoice';
import { Session } from './session';
import { SECTION, settingsFor } from './settings';
import { agedState } from './status/agedState';
import { ExhaustionNotices } from './status/exhaustionNotices';
import { Snooze } from './status/snooze';
import { StatusBar } from './status/statusBar';
import { Trust } from './trust/trust';
import { Judgements } from './verdicts/judgements';
import { PrivateVerdicts } from './verdicts/privateVerdicts';
import { Triggers } from './watch/triggers';

let thread: MeasuringThread | undefined;

export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Team Momentum', { log: true });
  thread = new MeasuringThread(context.asAbsolutePath('dist/worker.js'));
  const texts = new ReadOnlyTexts();
  const trust = new Trust(
    context,
    texts,
    () => void session.refresh(),
    (error) => log.error(String(error)),
  );
  const scopes = new ScopeChoice(context.workspaceState, (error) => log.error(String(error)));
  const verdicts = new PrivateVerdicts(context.workspaceState);
  const keptHistories = new KeptHistories(context.globalStorageUri, thread, log);
  const keep = keptHistories.folder;
  const exchangeWith = lazyClient();
  const exchangeFor = (root: string) => trust.exchangeFor(root, exchangeWith);
  const session: Session = new Session({
    ...{ thread, consent: trust.consent, scopes, verdicts, log, keep, exchangeFor },
    folders: foldersOfWindow,
    gitPath,
  });
  const endpoints = new EndpointCommands({
    ...{ session, thread, trust, texts, exchangeFor, exchangeWith, extensionId: context.extension.id },
    refresh: () => session.refresh(),
  });
  const judgements = new Judgements({ session, verdicts, log });
  const commitView = new CommitView(thread, gitPath, log, (root) => session.knows(root));
  const fileView = new FileView(() => session.state, log);
  const aged = (state: WindowState) => agedState(state, Date.now(), settingsFor().refreshMinutes * MINUTE);
  const stateNow = () => aged(session.state);
  const snooze = new Snooze(context.globalState);
  const statusBar = new StatusBar(stateNow, snooze);
  const panel = new Panel(context.extensionUri, stateNow, (intent) =>
    heed(intent, { session, commitView, fileView, judgements }),
  );
  const notices = new ExhaustionNotices(context.globalState, snooze, (root) => {
    session.select(root);
    panel.reveal();
  });
  const show = () => {
    statusBar.show();
    panel.show(stateNow());
  };
  const clock = setInterval(() => {
    statusBar.show();
    const { state } = session;
    if (aged(state) !== state) panel.show(aged(state));
  }, MINUTE);
  const selectBy = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.uri.scheme === 'file') session.select(editor.document.uri.fsPath);
  };
  context.subscriptions.push(
    log,
    trust,
    session,
    statusBar,
    panel,
    panel.register(),
    commitView.register(),
    new Triggers(session),
    texts.register(),
    vscode.window.registerUriHandler(new SetupLinks((endpoint) => endpoints.add(endpoint))),
    ...registerCommands({ session, panel, trust, endpoints, keptHistories, snooze, judgements, log }),
    session.onDidChange(show),
    session.onDidHear(
      (heard) => void notices.tell(heard).then(undefined, (error: unknown) => log.error(String(error))),
    ),
    snooze,
    snooze.onDidChange(() => statusBar.show()),
    { dispose: () => clearInterval(clock) },
    vscode.workspace.onDidGrantWorkspaceTrust(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.statusBar`)) statusBar.show();
    }),
    vscode.window.onDidChangeActiveTextEditor(selectBy),
  );
  selectBy(vscode.window.activeTextEditor);
  void session.refresh('clock');
}

export function deactivate(): Promise<void> | undefined {
  return thread?.stop();
}

interface Heeding {
  readonly session: Session;
  readonly commitView: CommitView;
  readonly fileView: FileView;
  readonly judgements: Judgements;
}

function heed(
  intent: Exclude<FromPage, { type: 'ready' }>,
  { session, commitView, fileView, judgements }: Heeding,
): void {
  switch (intent.type) {
    case 'refresh':
      return void vscode.commands.executeCommand('momentum.refresh');
    case 'copyReport':
      return void vscode.commands.executeCommand('momentum.copyReport');
    case 'showLog':
      return void vscode.commands.executeCommand('momentum.showLog');
    case 'manageTrust':
      return void vscode.commands.executeCommand('workbench.trust.manage');
    case 'select':
      return session.select(intent.root);
    case 'selectScope':
      return session.selectScope(intent.root, intent.scope);
    case 'openCommit':
      return void commitView.open(intent.root, intent.sha);
    case 'openFile':
      return void fileView.open(intent.root, intent.path);
    case 'judge':
      return void judgements.judge(intent.root, intent.commit);
    case 'undoJudgement':
      return void judgements.undo(intent.root, intent.commit);
    case 'copyText':
      return void copy(intent.text);
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
}
