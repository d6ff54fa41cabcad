import { DAY, HOUR, MINUTE, SECOND } from '../time/instant';
import { type BurnAlert, holds, mostUrgent } from './alert';
import { budgetStateOf } from './budgetState';
import type { AlertSeverity, Slo } from './slo';
import { alertsOf, type Thresholds } from './thresholds';

/** What a budget is judged by. */
export interface BudgetFigures {
  readonly target: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly burnRates: Slo['burnRates'];
  readonly coverage: number | null;
  /** Bad events over a recent window; null where events aren't counted. */
  errorsOver(window: string): number | null;
}

export interface Judgement {
  readonly state: ReturnType<typeof budgetStateOf>;
  readonly alert: AlertSeverity | null;
  readonly note: string | null;
}

export function judgementOf(figures: BudgetFigures, thresholds: Thresholds): Judgement {
  const { remaining, burnRates, coverage, windowSeconds } = figures;
  const hasEnough = (window: string) => (figures.errorsOver(window) ?? Number.POSITIVE_INFINITY) >= thresholds.errors;
  const { alerts, note } = alertsOf(figures, thresholds);
  const holding = alerts.filter((alert) => holds(alert, burnRates));
  const alert = mostUrgent(holding.filter(({ long }) => hasEnough(long)));
  const burnsOver = (window: string) => (burnRates[window] ?? 0) >= thresholds.burnRate;
  const escalates = burnsOver('1h') && burnsOver('1d') && hasEnough('1d');
  const provisional = coverage !== null && coverage < thresholds.coverage;
  const eases = (burnRates['6h'] ?? Number.POSITIVE_INFINITY) < 1;
  return {
    state: budgetStateOf({ remaining, burns: alert === 'page' || escalates, eases, provisional }, thresholds.remaining),
    alert,
    note: sentences([
      provisional ? provisionalNote(coverage, windowSeconds) : null,
      fewErrorsNote(
        holding.filter(({ long }) => !hasEnough(long)),
        figures,
      ),
      note,
    ]),
  };
}

/** The sentences there are, as one text. */
export function sentences(all: readonly (string | null)[]): string | null {
  return all.filter((sentence) => sentence !== null).join(' ') || null;
}

const UNITS = [
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
] as const;

function provisionalNote(coverage: number, windowSeconds: number): string {
  const window = windowSeconds * SECOND;
  const [name, unit] = UNITS.find(([, unit]) => window >= 2 * unit) ?? ['seconds', SECOND];
  const [recorded, all] = [coverage * window, window].map((length) => Number((length / unit).toFixed(1)));
  return `Provisional: ${recorded} of ${all} ${name} were recorded.`;
}

function fewErrorsNote([alert]: readonly BurnAlert[], { errorsOver }: BudgetFigures): string | null {
  if (!alert) return null;
  const errors = Number((errorsOver(alert.long) ?? 0).toPrecision(2));
  return `It burns fast, but on too few errors for an alert: ${errors} in the last ${alert.long}.`;
}
