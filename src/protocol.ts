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
  | { readonly kind: 'repositories'; readonly repositories: readonly RepositoryOfWindow[]; readonly selected: string };

export interface RepositoryOfWindow {
  /** The repository's root folder. */
  readonly root: string;
  readonly state: RepositoryState;
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
  | { readonly type: 'openCommit'; readonly root: string; readonly sha: string }
  | { readonly type: 'copyText'; readonly text: string }
  | { readonly type: 'showLog' };

/** From the extension to its measuring thread. */
export type ToWorker =
  | { readonly type: 'find'; readonly id: number; readonly folders: readonly string[]; readonly git: string }
  | { readonly type: 'measure'; readonly id: number; readonly request: MeasureRequest }
  | { readonly type: 'cancel'; readonly id: number };

/** From the measuring thread. Every `find` and `measure` ends with one `found`, `measured` or `failed`. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly step: string }
  | { readonly type: 'found'; readonly id: number; readonly roots: readonly string[]; readonly reason: string | null }
  | { readonly type: 'measured'; readonly id: number; readonly report: Report }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
  | { readonly type: 'log'; readonly line: string };
