/** Requests to an invented service: rates that are constant from one instant to the next. */
export interface Traffic {
  readonly service: string;
  /** In order; nothing is recorded before the first one, nor in a stretch of which `rate` is null. */
  readonly stretches: readonly Stretch[];
  /** Whether a series of errors is there from the start, or, as with most clients, not before it's needed. */
  readonly errorSeries: boolean;
  /** Its counters begin anew after so many hours, as those of a process that is restarted; null for never. */
  readonly resetHours: number | null;
}

/** It lasts until the next one begins. */
export interface Stretch {
  /** How long before the anchor it begins, in hours. */
  readonly hoursAgo: number;
  /** Requests a second; null records nothing. */
  readonly rate: number | null;
  /** Share of the requests that fail, 0 to 1. */
  readonly errorRatio: number;
}

export interface Events {
  readonly bad: number;
  readonly total: number;
}

const HOUR = 3600;

export function traffic(
  service: string,
  stretches: readonly (readonly [hoursAgo: number, rate: number | null, errorRatio: number])[],
  { errorSeries = true, resetHours = null }: Partial<Pick<Traffic, 'errorSeries' | 'resetHours'>> = {},
): Traffic {
  return {
    service,
    errorSeries,
    resetHours,
    stretches: stretches.map(([hoursAgo, rate, errorRatio]) => ({ hoursAgo, rate, errorRatio })),
  };
}

/** What happened from one instant to another, in closed form. Instants are seconds from the anchor, negative before it. */
export function eventsIn({ stretches }: Traffic, from: number, to: number): Events {
  let bad = 0;
  let total = 0;
  for (const [index, { hoursAgo, rate, errorRatio }] of stretches.entries()) {
    const start = Math.max(from, -hoursAgo * HOUR);
    const end = Math.min(to, endOf(stretches, index));
    if (end <= start) continue;
    total += (rate ?? 0) * (end - start);
    bad += (rate ?? 0) * errorRatio * (end - start);
  }
  return { bad, total };
}

/** What the service's counters say at an instant. */
export function countersAt(service: Traffic, at: number): Events {
  const life = service.resetHours === null ? null : service.resetHours * HOUR;
  return eventsIn(service, life === null ? Number.NEGATIVE_INFINITY : Math.floor(at / life) * life, at);
}

/** Whether a scrape at the instant finds the service. */
export function isRecordedAt({ stretches }: Traffic, at: number): boolean {
  const index = stretches.findLastIndex(({ hoursAgo }) => -hoursAgo * HOUR <= at);
  return (stretches[index]?.rate ?? null) !== null;
}

function endOf(stretches: readonly Stretch[], index: number): number {
  const next = stretches[index + 1];
  return next ? -next.hoursAgo * HOUR : Number.POSITIVE_INFINITY;
}
