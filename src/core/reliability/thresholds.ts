import { type BurnAlert, cappedAlerts, workbookAlerts } from './alert';
import { BURN_WINDOWS } from './objective';

/** From which figures on a budget is in trouble. */
export interface Thresholds {
  /** At this share left, or less, a budget is at risk. */
  readonly remaining: number;
  /** The burn rate at which releases pause, if it holds over an hour and a day. */
  readonly burnRate: number;
  /** Below this share of the window, what is left of a budget is provisional. */
  readonly coverage: number;
  /** Fewer errors than this in the long window raise no alert. */
  readonly errors: number;
  /** In place of the SRE Workbook's; null for those. */
  readonly alerts: readonly BurnAlert[] | null;
}

export const DEFAULT_THRESHOLDS: Thresholds = { remaining: 0.25, burnRate: 3, coverage: 0.25, errors: 3, alerts: null };

/** The recent windows that have to be read to judge by the thresholds. */
export function recentWindows({ alerts }: Thresholds): readonly string[] {
  return [...new Set([...BURN_WINDOWS, ...(alerts ?? []).flatMap(({ long, short }) => [long, short])])];
}

export interface ObjectiveAlerts {
  readonly alerts: readonly BurnAlert[];
  /** What had to be changed for the objective's sake: one sentence. */
  readonly note: string | null;
}

/** The alerts of an objective: the team's, else the workbook's. */
export function alertsOf(
  { target, windowSeconds }: { readonly target: number; readonly windowSeconds: number },
  thresholds: Thresholds,
): ObjectiveAlerts {
  const wanted = thresholds.alerts ?? workbookAlerts(windowSeconds);
  const alerts = cappedAlerts(wanted, target);
  const unreachable = wanted.filter((alert, index) => alert.factor !== alerts[index]?.factor);
  const [lowered] = cappedAlerts(unreachable, target);
  if (!lowered) return { alerts, note: null };
  const factors = [...new Set(unreachable.map(({ factor }) => `${factor}×`))].join(', ');
  const rounded = Number(lowered.factor.toPrecision(3));
  return {
    alerts,
    note: `With this objective no burn rate exceeds ${factors}: an alert goes off above ${rounded}× instead.`,
  };
}
