import { inTextOrder } from '../textOrder';
import type { Alert, Slo } from './report';

/** An alert as it was told, with all that its labels may call its SLO by. */
export interface HeardAlert extends Omit<Alert, 'slo'> {
  /** The likeliest first. */
  readonly sloNames: readonly string[];
}

/** The alerts with the SLOs that they are about, the most severe first. */
export function reportedAlerts(heard: readonly HeardAlert[], slos: readonly Slo[]): Alert[] {
  const ids = new Set(slos.map(({ id }) => id));
  return heard.toSorted(mostSevereFirst).map(({ sloNames, ...alert }) => ({
    ...alert,
    slo: sloNames.find((name) => ids.has(name)) ?? null,
  }));
}

type Ranked = Pick<Alert, 'name' | 'severity' | 'state' | 'startsAt'>;

/** Orders alerts by severity, then those that somebody is told of first, then the oldest first. */
export function mostSevereFirst(one: Ranked, other: Ranked): number {
  return (
    rankOf(one.severity) - rankOf(other.severity) ||
    STATES.indexOf(one.state) - STATES.indexOf(other.state) ||
    inTextOrder(one.startsAt ?? '', other.startsAt ?? '') ||
    inTextOrder(one.name, other.name)
  );
}

const STATES: readonly Alert['state'][] = ['firing', 'silenced', 'inhibited'];

/** What is called so can wait for a working day, or for ever; all else is taken for urgent. */
const LESSER = [
  /^(ticket|warn|warning|medium|minor|average|p[3-4]|sev-?[3-4])$/i,
  /^(info|information|informational|notice|low|debug|none|ok|p[5-9]|sev-?[5-9])$/i,
];

function rankOf(severity: string | null): number {
  return severity === null ? 1 : LESSER.findIndex((names) => names.test(severity)) + 1;
}
