import type { Timestamp } from '../time/instant';

export type SloState = 'healthy' | 'atRisk' | 'burning' | 'recovering' | 'exhausted' | 'noData' | 'stale' | 'invalid';

/** How urgent a burn-rate alert is: somebody is called now, or looks at it on a working day. */
export type AlertSeverity = 'page' | 'ticket';

/** An announced stretch of time that is left out of an SLO's figures. */
export interface Maintenance {
  readonly from: Timestamp;
  readonly to: Timestamp;
  readonly reason: string | null;
}

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
  /** By window (`5m`, `30m`, `1h`, `2h`, `6h`, `1d`, `3d`); 1 spends exactly the budget over the SLO's window. */
  readonly burnRates: Readonly<Record<string, number | null>>;
  readonly state: SloState;
  /** The most urgent of the burn-rate alerts whose conditions hold now. */
  readonly alert: AlertSeverity | null;
  /** One sentence, where the state alone doesn't say why. */
  readonly reason: string | null;
  /** How the figures were got, where that matters to who reads them: one sentence, or a few. */
  readonly note: string | null;
  /** Share of the window that has samples. */
  readonly coverage: number | null;
  /** Forecast at the present burn rate. */
  readonly exhaustsAt: Timestamp | null;
  /** Share of the consumed budget that was burnt while no burn-rate alert's condition held. */
  readonly debt: number | null;
  readonly sampledAt: Timestamp | null;
  readonly weighting: 'events' | 'time' | null;
  /** The whole error budget in bad minutes, where time is counted; null where events are. */
  readonly budgetMinutes: number | null;
  /** What is left out of the figures, oldest first. */
  readonly maintenance: readonly Maintenance[];
  /** What was asked of the endpoint. */
  readonly query: string;
  /** How much of the window's budget was spent by each instant, oldest first: a chart's points. */
  readonly spending: readonly { readonly at: Timestamp; readonly consumed: number | null }[];
  /** The figures are invented, for show. */
  readonly demo: boolean;
}
