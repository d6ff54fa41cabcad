import { HOUR, SECOND } from '../time/instant';
import { withoutNoise } from './errorBudget';
import type { AlertSeverity } from './slo';

/** Goes off while the burn rates over both windows exceed the factor. */
export interface BurnAlert {
  readonly severity: AlertSeverity;
  /** Windows as `windowText` writes them. */
  readonly long: string;
  readonly short: string;
  readonly factor: number;
}

/** Over `hours` so much of the whole budget is spent when the alert goes off. */
const WORKBOOK = [
  { severity: 'page', long: '1h', short: '5m', hours: 1, spent: 0.02 },
  { severity: 'page', long: '6h', short: '30m', hours: 6, spent: 0.05 },
  { severity: 'ticket', long: '1d', short: '2h', hours: 24, spent: 0.1 },
  { severity: 'ticket', long: '3d', short: '6h', hours: 72, spent: 0.1 },
] as const;

/** A budget that is spent evenly over its window burns at 1, and raises no alert: a lower factor would. */
const LEAST_FACTOR = 0.9;

/** Of a factor that not even a full outage exceeds: the share of errors that raises the alert in its stead. */
const OUTAGE = 0.9;

/**
 * The alerts of a window by share of budget spent: factor = spent × window ÷ long. 30 d: 14.4, 6, 3 and 1.
 * Source: Google, The Site Reliability Workbook, "Alerting on SLOs", 5 and 6.
 */
export function workbookAlerts(windowSeconds: number): readonly BurnAlert[] {
  return WORKBOOK.map(({ severity, long, short, hours, spent }) => ({
    severity,
    long,
    short,
    factor: withoutNoise((spent * windowSeconds * SECOND) / (hours * HOUR)),
  })).filter(({ factor }) => factor >= LEAST_FACTOR);
}

/** The alerts as an objective allows them: no burn rate exceeds 1 ÷ (1 − target). */
export function cappedAlerts(alerts: readonly BurnAlert[], target: number): readonly BurnAlert[] {
  const highest = 1 / (1 - target);
  return alerts.map((alert) =>
    alert.factor < withoutNoise(highest) ? alert : { ...alert, factor: withoutNoise(OUTAGE * highest) },
  );
}

/** Whether both burn rates exceed the factor; what isn't known doesn't. */
export function holds({ long, short, factor }: BurnAlert, rates: Readonly<Record<string, number | null>>): boolean {
  return (rates[long] ?? 0) > factor && (rates[short] ?? 0) > factor;
}

export function mostUrgent(alerts: readonly BurnAlert[]): AlertSeverity | null {
  if (alerts.some(({ severity }) => severity === 'page')) return 'page';
  return alerts.length > 0 ? 'ticket' : null;
}
