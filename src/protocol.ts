import type { ResolvedEndpoint } from './core/config/resolved';
import type { Ask } from './core/endpoints/ask';
import type { Probe, Probed } from './core/endpoints/probe';
import type { Reply } from './core/endpoints/reply';
import type { CommitFiles } from './core/history/commitFiles';
import type { Problem } from './core/problem';
import type { Measured, Outcome } from './core/report/outcome';
import type { Report } from './core/report/report';
import type { MeasureRequest } from './core/report/request';

/** One repository of the window, as the status bar and the page see it. */
export type RepositoryState =
  | { readonly kind: 'loading'; readonly name: string; readonly step: string; readonly last: Report | null }
  | { readonly kind: 'measured'; readonly name: string; readonly report: Report }
  | {
      readonly kind: 'failed';
      readonly name: string;
      /** What is wrong and what to do. */
      readonly reason: string;
      readonly last: Report | null;
    };

/** What the whole window has to show. */
export type WindowState =
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'noRepository' }
  /** No repository could be looked for: what is wrong and what to do. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'repositories'; readonly repositories: readonly RepositoryOfWindow[]; readonly selected: string };

export interface RepositoryOfWindow {
  /** The repository's root folder. */
  readonly root: string;
  readonly state: RepositoryState;
  /** The scope that was chosen; null for the whole repository. */
  readonly scope: string | null;
}

/** From the extension to the page: always the whole state. */
export type ToPage = { readonly type: 'state'; readonly state: WindowState };

/** From the page to the extension: what the reader wants. Neither side waits for an answer. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'refresh' }
  | { readonly type: 'copyReport' }
  | { readonly type: 'manageTrust' }
  | { readonly type: 'select'; readonly root: string }
  | { readonly type: 'selectScope'; readonly root: string; readonly scope: string | null }
  | { readonly type: 'openCommit'; readonly root: string; readonly sha: string }
  /** A file of the work tree that the figures name, by its path from the root. */
  | { readonly type: 'openFile'; readonly root: string; readonly path: string }
  /** To judge the hint that a commit failed, or to take that back. */
  | { readonly type: 'judge' | 'undoJudgement'; readonly root: string; readonly commit: string }
  | { readonly type: 'copyText'; readonly text: string }
  | { readonly type: 'showLog' };

/** From the extension to its measuring thread. */
export type ToWorker =
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'cancel'; readonly id: number }
  /** What came of an exchange. */
  | { readonly type: 'reply'; readonly exchange: number; readonly reply: Reply };

/** What the thread can be asked, each with its own kind of answer. */
export type Question =
  | { readonly kind: 'repositories'; readonly folders: readonly string[]; readonly git: string }
  | { readonly kind: 'report'; readonly request: MeasureRequest }
  | { readonly kind: 'commit'; readonly root: string; readonly sha: string; readonly git: string }
  | { readonly kind: 'file'; readonly root: string; readonly sha: string; readonly path: string; readonly git: string }
  /** To try an endpoint that the user agreed to. */
  | { readonly kind: 'probe'; readonly endpoint: ResolvedEndpoint }
  /** To try all endpoints of a repository, and the user's own. */
  | { readonly kind: 'probes'; readonly root: string; readonly ownEndpoints: unknown }
  /** To delete what is kept of histories in a folder. */
  | { readonly kind: 'forget'; readonly folder: string };

export interface Answers {
  readonly repositories: Found;
  readonly report: Outcome;
  readonly commit: CommitFiles;
  /** The text of a file as a commit left it. */
  readonly file: string;
  readonly probe: Probe;
  readonly probes: Probed;
  readonly forget: null;
}

/** From the measuring thread. Every `ask` ends with one `answer`, `cancelled` or `broke`. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly step: string }
  /** The answer but for what takes long, which is told of by `first` from here on. */
  | { readonly type: 'measured'; readonly id: number; readonly outcome: Measured }
  /** Figures before the last ones, each better than those before. */
  | { readonly type: 'first'; readonly id: number; readonly report: Report }
  /** What somebody may want to know besides the answer: a sentence. */
  | { readonly type: 'warning'; readonly id: number; readonly sentence: string }
  /** To be sent to an endpoint for the question of the id; one `reply` follows, unless it is abandoned. */
  | { readonly type: 'exchange'; readonly id: number; readonly exchange: number; readonly ask: Ask }
  | { readonly type: 'abandon'; readonly exchange: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answers[Question['kind']] }
  | { readonly type: 'cancelled'; readonly id: number }
  /** It couldn't be answered: a sentence for the reader, or the stack of a bug of ours. */
  | { readonly type: 'broke'; readonly id: number; readonly reason: string };

/** The repositories of some folders. */
export interface Found {
  /** Each root once, in the folders' order. */
  readonly repositories: readonly FoundRepository[];
  /** Why folders could not be looked into; one that holds no repository is no problem. */
  readonly problems: readonly Problem[];
}

export interface FoundRepository {
  readonly root: string;
  /** Where HEAD and the refs are: its git folder and, of a worktree, also the one that all worktrees have in common. */
  readonly gitFolders: readonly string[];
}
