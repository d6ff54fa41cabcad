import { basename, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Outcome, UnaskedEndpoint } from '../core/report/outcome';
import type { Report } from '../core/report/report';
import type { RepositoryState, WindowState } from '../protocol';
import type { Consent } from './consent';
import { type MeasuringThread, Unanswered } from './measuringThread';
import { settingsFor } from './settings';

export interface Surroundings {
  readonly thread: MeasuringThread;
  readonly consent: Consent;
  readonly log: vscode.LogOutputChannel;
  /** The folders that may lie in a repository. */
  folders(): Promise<readonly string[]>;
  gitPath(): Promise<string>;
}

/** What this window knows of its repositories: the only state that changes. One repository is measured at a time. */
export class Session implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<WindowState>();
  readonly onDidChange = this.#changed.event;
  readonly #repositories = new Map<string, RepositoryState>();
  readonly #unasked = new Map<string, readonly UnaskedEndpoint[]>();
  readonly #ended = new AbortController();
  #phase: WindowState = { kind: 'searching' };
  #selected: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(private readonly around: Surroundings) {}

  get state(): WindowState {
    if (!vscode.workspace.isTrusted) return { kind: 'untrusted' };
    if (this.#phase.kind !== 'repositories') return this.#phase;
    const repositories = [...this.#repositories].map(([root, state]) => ({ root, state }));
    const [first] = repositories;
    if (!first) return { kind: 'noRepository' };
    const selected = this.#selected !== undefined && this.#repositories.has(this.#selected) ? this.#selected : first.root;
    return { kind: 'repositories', repositories, selected };
  }

  /** The last figures of the selected repository. */
  get report(): Report | null {
    const { state } = this;
    const repository = state.kind === 'repositories' ? this.#repositories.get(state.selected) : undefined;
    if (!repository) return null;
    return repository.kind === 'measured' ? repository.report : repository.last;
  }

  /** The endpoints of a repository's shared file that nobody agreed to ask yet. */
  unaskedOf(root: string): readonly UnaskedEndpoint[] {
    return this.#unasked.get(root) ?? [];
  }

  /** Shows another repository of the window; one that isn't known is ignored. */
  select(root: string): void {
    if (!this.#repositories.has(root) || root === this.#selected) return;
    this.#selected = root;
    this.#announce();
  }

  /** Shows the repository that holds a file, if one does. */
  selectBy(file: string): void {
    const holders = [...this.#repositories.keys()].filter((root) => file.startsWith(root + sep));
    const nearest = holders.toSorted((a, b) => b.length - a.length)[0];
    if (nearest !== undefined) this.select(nearest);
  }

  /** Looks for repositories and measures each. A call during a run makes one more run follow it. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  dispose(): void {
    this.#ended.abort();
    this.#changed.dispose();
  }

  async #run(): Promise<void> {
    while (this.#again && vscode.workspace.isTrusted && !this.#ended.signal.aborted) {
      this.#again = false;
      this.#announce();
      try {
        await this.#findRepositories();
        for (const root of [...this.#repositories.keys()]) await this.#measure(root);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        if (error.cancelled) return;
        this.around.log.error(error.message);
        this.#phase = { kind: 'failed', reason: vscode.l10n.t('Team Momentum broke down. The log tells more.') };
        this.#announce();
      }
    }
  }

  async #findRepositories(): Promise<void> {
    const [folders, git] = await Promise.all([this.around.folders(), this.around.gitPath()]);
    const { roots, problems } = await this.around.thread.ask({ kind: 'repositories', folders, git }, this.#ended.signal);
    for (const root of this.#repositories.keys()) if (!roots.includes(root)) this.#repositories.delete(root);
    for (const root of roots) {
      if (!this.#repositories.has(root)) this.#repositories.set(root, loading(root, null));
    }
    const [problem] = problems;
    this.#phase =
      roots.length === 0 && problem ? { kind: 'failed', reason: sentenceOf(problem) } : { kind: 'repositories', repositories: [], selected: '' };
    this.#announce();
  }

  async #measure(root: string): Promise<void> {
    const last = lastOf(this.#repositories.get(root));
    this.#set(root, loading(root, last));
    let outcome: Outcome;
    try {
      outcome = await this.around.thread.ask(
        {
          kind: 'report',
          request: {
            path: root,
            git: await this.around.gitPath(),
            window: settingsFor(vscode.Uri.file(root)).window,
            asOf: null,
            detail: true,
            ownEndpoints: settingsFor().endpoints,
            endpoints: { allowedOrigins: this.around.consent.originsOf(root), tokens: {} },
          },
        },
        this.#ended.signal,
        (step) => this.#set(root, { ...loading(root, last), step }),
      );
    } catch (error) {
      if (!(error instanceof Unanswered) || error.cancelled) throw error;
      this.around.log.error(error.message);
      this.#set(root, failed(root, vscode.l10n.t('Reading the repository broke down. The log tells more.'), last));
      return;
    }
    if (outcome.state === 'failed') {
      this.around.log.warn(`${root}: ${sentenceOf(outcome.problem)}`);
      this.#set(root, failed(root, sentenceOf(outcome.problem), last));
      return;
    }
    for (const problem of outcome.report.problems) this.around.log.info(`${root}: ${sentenceOf(problem)}`);
    this.#set(root, { kind: 'measured', name: basename(root), report: outcome.report });
    this.#unasked.set(root, outcome.unasked);
    void this.around.consent.ask(root, outcome.unasked).then((agreed) => {
      if (agreed) void this.refresh();
    });
  }

  #set(root: string, state: RepositoryState): void {
    this.#repositories.set(root, state);
    this.#announce();
  }

  #announce(): void {
    if (!this.#ended.signal.aborted) this.#changed.fire(this.state);
  }
}

function loading(root: string, last: Report | null): Extract<RepositoryState, { kind: 'loading' }> {
  return { kind: 'loading', name: basename(root), step: vscode.l10n.t('Reading the history'), last };
}

function failed(root: string, reason: string, last: Report | null): RepositoryState {
  return { kind: 'failed', name: basename(root), reason, last };
}

function lastOf(state: RepositoryState | undefined): Report | null {
  if (!state) return null;
  return state.kind === 'measured' ? state.report : state.last;
}

function sentenceOf({ message, fix }: { readonly message: string; readonly fix: string | null }): string {
  return fix ? `${message} ${fix}` : message;
}
