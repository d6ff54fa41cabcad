import * as vscode from 'vscode';
import type { Agreement } from '../core/endpoints/agreement';
import type { Urge } from '../core/endpoints/polling';
import { inFull } from '../core/problem';
import type { Measured } from '../core/report/outcome';
import type { Report } from '../core/report/report';
import type { Instant } from '../core/time/instant';
import type { FoundRepository, RepositoryState, WindowState } from '../protocol';
import { Unanswered } from './measuringThread';
import { Origins } from './origins';
import { outcomeOf } from './outcomeOf';
import { failed, type Loading, lastOf, loading, measured } from './repositoryStates';
import { innermost, rootAt } from './roots';
import { settingsFor } from './settings';
import type { Surroundings } from './surroundings';
import { Turns } from './turns';
import type { Look } from './watch/lookout';
import { Urges } from './watch/urges';

/** Figures of a repository, just measured. */
export interface Heard extends Pick<Measured, 'report' | 'heard'> {
  readonly root: string;
}

const AT_ONCE = 2;
/** All folders are searched together. */
const ALL = 'all';

/** What this window knows of its repositories: the only state that changes. */
export class Session implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<WindowState>();
  readonly onDidChange = this.#changed.event;
  readonly #find = new vscode.EventEmitter<readonly FoundRepository[]>();
  /** Each time when repositories were looked for. */
  readonly onDidFind = this.#find.event;
  readonly #hear = new vscode.EventEmitter<Heard>();
  /** Each time when a repository was measured. */
  readonly onDidHear = this.#hear.event;
  readonly #look = new vscode.EventEmitter<Instant | null>();
  /** Each time when all was looked at: when to ask again what gave no answer. */
  readonly onDidLook = this.#look.event;
  readonly #repositories = new Map<string, RepositoryState>();
  /** What came of measuring each the last time that it could be. */
  readonly #outcomes = new Map<string, Measured>();
  readonly #urges = new Urges();
  readonly #origins = new Origins();
  readonly #ended = new AbortController();
  readonly #finding = new Turns(1, () => this.#findRepositories());
  /** One that hangs holds back none of the others. */
  readonly #measuring = new Turns(AT_ONCE, (root) => this.#measure(root));
  #phase: WindowState = { kind: 'searching' };
  #selected: string | undefined;
  /** A repository or a file that was looked at last; it may be of a repository that is yet to be found. */
  #place: string | undefined;
  #found: Promise<void> = Promise.resolve();
  #lastLook: Look = { endedAt: 0, took: 0 };

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

  get lastLook(): Look {
    return this.#lastLook;
  }

  /** The last figures of the selected repository. */
  get report(): Report | null {
    const { state } = this;
    return state.kind === 'repositories' ? lastOf(this.#repositories.get(state.selected)) : null;
  }

  /** The endpoints of a repository's shared file that nobody agreed to ask yet. */
  unaskedOf(root: string): readonly Agreement[] {
    return this.#outcomes.get(root)?.unasked ?? [];
  }

  /** Whether a folder is the root of a repository of this window. */
  knows(folder: string): boolean {
    return rootAt(this.#repositories.keys(), folder) !== undefined;
  }

  /** The commit that was checked out when the repository of a root folder was measured. */
  headOf(folder: string): string | null {
    const root = rootAt(this.#repositories.keys(), folder);
    return lastOf(this.#repositories.get(root ?? ''))?.repository.head ?? null;
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
    void this.refresh('clock');
  }

  /** Looks for repositories and measures each, also what is being measured just now. Never rejects. */
  async refresh(urge: Urge = 'user'): Promise<void> {
    if (!vscode.workspace.isTrusted || this.#ended.signal.aborted) return;
    this.#announce();
    const startedAt = performance.now();
    await this.#lookFor({ urge, at: Date.now() });
    const endedAt = performance.now();
    this.#lastLook = { endedAt, took: endedAt - startedAt };
    if (!this.#ended.signal.aborted) this.#look.fire(this.#askAgainAt);
  }

  /** Waits for the search that is under way. Never rejects. */
  async found(): Promise<void> {
    await this.#found.catch(() => {});
  }

  dispose(): void {
    this.#ended.abort();
    this.#changed.dispose();
    this.#find.dispose();
    this.#hear.dispose();
    this.#look.dispose();
  }

  async #lookFor(wanted: { readonly urge: Urge; readonly at: Instant }): Promise<void> {
    try {
      this.#found = this.#finding.take([ALL]);
      await this.#found;
      for (const root of this.#repositories.keys()) this.#urges.add(root, wanted.urge, wanted.at);
      await this.#measuring.take(this.#inTurn());
    } catch (error) {
      // the window closes
      if (this.#ended.signal.aborted || (error instanceof Unanswered && error.cancelled)) return;
      this.around.log.error(error instanceof Error ? error : String(error));
      this.#phase = { kind: 'failed', reason: vscode.l10n.t('Team Momentum broke down. The log tells more.') };
      this.#announce();
    }
  }

  get #askAgainAt(): Instant | null {
    const all = [...this.#outcomes.values()].flatMap(({ askAgainAt }) => askAgainAt ?? []);
    return all.length > 0 ? Math.min(...all) : null;
  }

  /** What is looked at first. */
  #inTurn(): string[] {
    const roots = [...this.#repositories.keys()];
    return roots.toSorted((a, b) => Number(b === this.#selected) - Number(a === this.#selected));
  }

  async #findRepositories(): Promise<void> {
    const [folders, git] = await Promise.all([this.around.folders(), this.around.gitPath()]);
    const { repositories, problems } = await this.around.thread.ask(
      { kind: 'repositories', folders, git },
      this.#ended.signal,
    );
    const roots = repositories.map(({ root }) => root);
    for (const root of this.#repositories.keys()) if (!roots.includes(root)) this.#forget(root);
    for (const root of roots) {
      if (!this.#repositories.has(root)) this.#repositories.set(root, loading(root, null));
    }
    this.#find.fire(repositories);
    this.#follow();
    for (const problem of problems) this.around.log.warn(inFull(problem));
    const [problem] = problems;
    this.#phase =
      roots.length === 0 && problem
        ? { kind: 'failed', reason: inFull(problem) }
        : { kind: 'repositories', repositories: [], selected: '' };
    this.#announce();
  }

  async #measure(root: string): Promise<void> {
    if (!this.#repositories.has(root)) return;
    const older = lastOf(this.#repositories.get(root));
    let state = loading(root, older);
    const tell = (more: Partial<Loading>) => {
      state = { ...state, ...more };
      this.#set(root, state);
    };
    tell({});
    const outcome = await this.#origins.outcomeOf(root, {
      ask: (look) => outcomeOf(root, this.around, look),
      polling: this.#urges.take(root, settingsFor().refreshMinutes, Date.now()),
      signal: this.#ended.signal,
      onProgress: (step) => tell({ step }),
      // older figures of the whole history are better
      onFirst: (report) => {
        if (!older) tell({ last: report });
      },
      onFound: (report) => this.#set(root, measured(root, report)),
    });
    if (outcome.state === 'failed' && outcome.problem.code === 'unknownScope') {
      // the shared file has it no more
      this.around.scopes.choose(root, null);
      return this.#measure(root);
    }
    if (outcome.state === 'failed') {
      this.around.log.warn(`${root}: ${inFull(outcome.problem)}`);
      this.#set(root, failed(root, inFull(outcome.problem), state.last));
      return;
    }
    for (const problem of outcome.report.problems) this.around.log.info(`${root}: ${inFull(problem)}`);
    if (!this.#set(root, measured(root, outcome.report))) return;
    this.#outcomes.set(root, outcome);
    this.#hear.fire({ root, report: outcome.report, heard: outcome.heard });
    this.around.consent
      .ask(root, outcome.unasked, () => void this.refresh())
      .catch((error: unknown) => this.around.log.error(String(error)));
  }

  /** Turns to the innermost repository around the place that was looked at; whether that is another one. */
  #follow(): boolean {
    const nearest = innermost(this.#repositories.keys(), this.#place ?? '');
    if (nearest === undefined || nearest === this.#selected) return false;
    this.#selected = nearest;
    return true;
  }

  #forget(root: string): void {
    this.#origins.stop(root);
    this.#repositories.delete(root);
    this.#outcomes.delete(root);
  }

  /** Unless the repository was forgotten meanwhile; whether it is still known. */
  #set(root: string, state: RepositoryState): boolean {
    if (!this.#repositories.has(root)) return false;
    this.#repositories.set(root, state);
    this.#announce();
    return true;
  }

  #announce(): void {
    if (!this.#ended.signal.aborted) this.#changed.fire(this.state);
  }
}
