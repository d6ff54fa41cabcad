import type { Timestamp } from '../time/instant';

export type SloState = 'healthy' | 'atRisk' | 'burning' | 'recovering' | 'exhausted' | 'noData' | 'stale' | 'invalid';

export interface Slo {
  readonly id: string;
  readonly service: string | null;
  /** The endpoint's id. */
  readonly source: string;
  /** 0 to 1. */
  readonly objective: number;
  readonly windowSeconds: number;
  /** Share of the error budget that is left; negative when overspent. */
  readonly remaining: number | null;
  readonly consumed: number | null;
  /** By window (`1h`, `6h`, `1d`, `3d`); 1 spends exactly the budget over the SLO's window. */
  readonly burnRates: Readonly<Record<string, number | null>>;
  readonly state: SloState;
  /** One sentence, where the state alone doesn't say why. */
  readonly reason: string | null;
  /** Share of the window that has samples. */
  readonly coverage: number | null;
  /** Forecast at the present burn rate. */
  readonly exhaustsAt: Timestamp | null;
  /** Share of the consumed budget that burnt below every alert threshold. */
  readonly debt: number | null;
  readonly sampledAt: Timestamp | null;
  readonly weighting: 'events' | 'time' | null;
  /** What was asked of the endpoint. */
  readonly query: string;
  /** How much of the window's budget was spent by each instant, oldest first: a chart's points. */
  readonly spending: readonly { readonly at: Timestamp; readonly consumed: number | null }[];
  /** The figures are invented, for show. */
  readonly demo: boolean;
}
