import { basename, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Outcome, UnaskedEndpoint } from '../core/report/outcome';
import type { Report } from '../core/report/report';
import type { RepositoryState, WindowState } from '../protocol';
import type { Consent } from './consent';
import { type MeasuringThread, Unanswered } from './measuringThread';
import type { ScopeChoice } from './scopeChoice';
import { settingsFor } from './settings';

export interface Surroundings {
  readonly thread: MeasuringThread;
  readonly consent: Consent;
  readonly scopes: ScopeChoice;
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
  /** A repository or a file that was looked at last; it may be of a repository that is yet to be found. */
  #place: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #took = 0;

  constructor(private readonly around: Surroundings) {}

  get state(): WindowState {
    if (!vscode.workspace.isTrusted) return { kind: 'untrusted' };
    if (this.#phase.kind !== 'repositories') return this.#phase;
    const repositories = [...this.#repositories].map(([root, state]) => ({
      root,
      state,
      scope: this.around.scopes.of(root),
    }));
    const [first] = repositories;
    if (!first) return { kind: 'noRepository' };
    const selected = repositories.find(({ root }) => root === this.#selected) ?? first;
    return { kind: 'repositories', repositories, selected: selected.root };
  }

  /** How long the last look took, in ms. */
  get took(): number {
    return this.#took;
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

  /** Whether a folder is the root of a repository of this window. */
  knows(folder: string): boolean {
    return [...this.#repositories.keys()].some((root) => pathOf(root) === pathOf(folder));
  }

  /** Shows the repository that holds a folder or a file; where none does, the one that is shown stays. */
  select(place: string): void {
    this.#place = place;
    if (this.#follow()) this.#announce();
  }

  /** Shows a scope of a repository from now on, or (for null) the whole. */
  selectScope(root: string, scope: string | null): void {
    if (!this.#repositories.has(root)) return;
    this.around.scopes.choose(root, scope);
    void this.refresh();
  }

  /** Looks for repositories and measures each. A call during a run makes one more run follow it. Never rejects. */
  refresh(): Promise<void> {
    if (!vscode.workspace.isTrusted || this.#ended.signal.aborted) return Promise.resolve();
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** When what runs now has ended. */
  async settled(): Promise<void> {
    await this.#running;
  }

  dispose(): void {
    this.#ended.abort();
    this.#changed.dispose();
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      this.#announce();
      const startedAt = Date.now();
      await this.#look();
      this.#took = Date.now() - startedAt;
    } while (this.#again && !this.#ended.signal.aborted);
    // in the same turn as the last look at #again, so that no call falls between
    this.#running = undefined;
  }

  async #look(): Promise<void> {
    try {
      await this.#findRepositories();
      for (const root of this.#inTurn()) await this.#measure(root);
    } catch (error) {
      // the window closes
      if (this.#ended.signal.aborted || (error instanceof Unanswered && error.cancelled)) return;
      this.around.log.error(error instanceof Error ? error : String(error));
      this.#phase = { kind: 'failed', reason: vscode.l10n.t('Team Momentum broke down. The log tells more.') };
      this.#announce();
    }
  }

  /** What is looked at first. */
  #inTurn(): string[] {
    const roots = [...this.#repositories.keys()];
    return roots.toSorted((a, b) => Number(b === this.#selected) - Number(a === this.#selected));
  }

  async #findRepositories(): Promise<void> {
    const [folders, git] = await Promise.all([this.around.folders(), this.around.gitPath()]);
    const { roots, problems } = await this.around.thread.ask(
      { kind: 'repositories', folders, git },
      this.#ended.signal,
    );
    for (const root of this.#repositories.keys()) if (!roots.includes(root)) this.#forget(root);
    for (const root of roots) {
      if (!this.#repositories.has(root)) this.#repositories.set(root, loading(root, null));
    }
    this.#follow();
    for (const problem of problems) this.around.log.warn(sentenceOf(problem));
    const [problem] = problems;
    this.#phase =
      roots.length === 0 && problem
        ? { kind: 'failed', reason: sentenceOf(problem) }
        : { kind: 'repositories', repositories: [], selected: '' };
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
            profile: settingsFor(vscode.Uri.file(root)).profile,
            scope: this.around.scopes.of(root),
            asOf: null,
            detail: true,
            keep: null,
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
    if (outcome.state === 'failed' && outcome.problem.code === 'unknownScope') {
      // the shared file has it no more
      this.around.scopes.choose(root, null);
      return this.#measure(root);
    }
    if (outcome.state === 'failed') {
      this.around.log.warn(`${root}: ${sentenceOf(outcome.problem)}`);
      this.#set(root, failed(root, sentenceOf(outcome.problem), last));
      return;
    }
    for (const problem of outcome.report.problems) this.around.log.info(`${root}: ${sentenceOf(problem)}`);
    this.#set(root, { kind: 'measured', name: basename(root), report: outcome.report });
    this.#unasked.set(root, outcome.unasked);
    this.around.consent
      .ask(root, outcome.unasked, () => void this.refresh())
      .catch((error: unknown) => this.around.log.error(String(error)));
  }

  /** Turns to the innermost repository around the place that was looked at; whether that is another one. */
  #follow(): boolean {
    const inside = `${pathOf(this.#place ?? '')}${sep}`;
    const holders = [...this.#repositories.keys()].filter((root) => inside.startsWith(pathOf(root) + sep));
    const [nearest] = holders.toSorted((a, b) => b.length - a.length);
    if (nearest === undefined || nearest === this.#selected) return false;
    this.#selected = nearest;
    return true;
  }

  #forget(root: string): void {
    this.#repositories.delete(root);
    this.#unasked.delete(root);
  }

  #set(root: string, state: RepositoryState): void {
    this.#repositories.set(root, state);
    this.#announce();
  }

  #announce(): void {
    if (!this.#ended.signal.aborted) this.#changed.fire(this.state);
  }
}

/** As VS Code writes it: on Windows, git differs in the drive's letter. */
function pathOf(path: string): string {
  return vscode.Uri.file(path).fsPath;
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
