import type { MeasureRequest } from '../../../src/core/report/request';

/** What the host that stands in for the editor's is asked to do with its measuring thread. Each has one answer. */
export type ToHost =
  | { readonly type: 'start' }
  | { readonly type: 'report'; readonly request: MeasureRequest }
  /** Asks for the report with the origins of what fixes repair. */
  | { readonly type: 'search'; readonly request: MeasureRequest }
  /** Asks for the report, and changes its mind after so many ms. */
  | { readonly type: 'cancel'; readonly request: MeasureRequest; readonly after: number };

export type FromHost =
  | ({ readonly type: 'started' } & Start)
  | ({ readonly type: 'reported' } & Reading)
  | ({ readonly type: 'searched' } & Searching)
  | ({ readonly type: 'cancelled' } & Cancelling)
  | { readonly type: 'broke'; readonly reason: string };

export interface Start {
  /** Until the thread answered its first question (ms). */
  readonly took: number;
  /** The longest stall of the host's event loop (ms). */
  readonly stall: number;
}

export interface Reading {
  /** Of the mainline, as the report has them. */
  readonly commits: number;
  /** Until the answer (ms). */
  readonly took: number;
  /** Until figures of the recent history (ms); null if there were none before the answer. */
  readonly first: number | null;
  /** The most memory above that before the thread started (bytes). */
  readonly memory: number;
  /** The longest stall of the host's event loop (ms). */
  readonly stall: number;
  /** The longest stall of the thread's event loop (ms). */
  readonly block: number;
}

export interface Searching {
  /** From the report until the one that first told of ten hints of blame, or of all that were found (ms). */
  readonly tenHints: number | null;
  /** Of blame, in the end. */
  readonly hints: number;
  /** Commits that were looked at. */
  readonly looked: number;
  /** The longest stall of the thread's event loop after the report (ms). */
  readonly block: number;
}

export interface Cancelling {
  /** Until the thread said so (ms); null if it had answered before. */
  readonly took: number | null;
  /** Until no git ran any more (ms); null if none ran, or where the system doesn't tell. */
  readonly gitEnded: number | null;
}
