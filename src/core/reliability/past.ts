import { DAY, formatInstant, type Instant } from '../time/instant';
import { windowEnding } from '../time/window';
import { type MaintenanceWindow, stretchesOf } from './maintenance';
import type { ReadObjective, Step } from './reading';

/** Days that are looked back at: 13 months. */
export const MOST_DAYS = 395;
/** What was sent late may still be missing in the day that was the last. */
const LATE = 1;

/** Whole days of an objective, in UTC, and up to which they were asked for; what was answered may end sooner. */
export interface KnownDays {
  readonly askedTo: Instant;
  /** Oldest first. */
  readonly days: readonly Step[];
  /** Why those that were asked for last could not be read: one sentence. */
  readonly fault: string | null;
}

/** What came of asking for days. */
export interface AskedDays {
  /** Oldest first; none where they could not be read. */
  readonly steps: readonly Step[];
  readonly fault: string | null;
}

/** The last midnight, in UTC. */
export function midnightBefore(at: Instant): Instant {
  return Math.floor(at / DAY) * DAY;
}

/** How many days, counted back from a midnight, are still to be asked for: 0 to `MOST_DAYS`. */
export function daysToAsk(known: KnownDays | undefined, midnight: Instant): number {
  if (known && known.askedTo >= midnight) return 0;
  const last = known?.days.at(-1);
  return last ? Math.min((midnight - last.at) / DAY + LATE, MOST_DAYS) : MOST_DAYS;
}

/** What was known with what was asked for now; days before the first that anything is known of are left out. */
export function withDays(
  known: KnownDays | undefined,
  { steps: asked, fault }: AskedDays,
  midnight: Instant,
): KnownDays {
  const [first] = asked;
  const before = known?.days.filter(({ at }) => first === undefined || at < first.at) ?? [];
  const all = within([...before, ...asked], midnight);
  const begin = all.findIndex(({ count }) => count.state !== 'absent');
  return { askedTo: midnight, days: begin < 0 ? [] : all.slice(begin), fault };
}

/**
 * The past of an objective as it was known at a midnight. Days with announced maintenance are left out whole: nothing was
 * counted in them.
 */
export function pastOf(
  id: string,
  known: KnownDays | undefined,
  midnight: Instant,
  announced: readonly MaintenanceWindow[],
): ReadObjective['past'] {
  return within(known?.days ?? [], midnight).map((day) =>
    stretchesOf(id, announced, windowEnding(day.at, DAY)).length > 0
      ? { at: day.at, count: { state: 'counted', bad: 0, total: 0 } }
      : day,
  );
}

/** Which days up to a midnight are missing though they were recorded, why, and what to do: one sentence; null for none. */
export function pastNoteOf(known: KnownDays | undefined, midnight: Instant): string | null {
  const last = known?.days.at(-1);
  const which = last ? `Its days since ${formatInstant(last.at)}` : 'Its past days';
  if (!known || known.askedTo < midnight)
    return `${which} were not asked for, as others took long or failed; look again, and they are.`;
  if (known.fault === null) return null;
  return `${which} could not be read, and are asked for again after midnight (UTC) or once its queries change: ${known.fault}`;
}

function within(days: readonly Step[], midnight: Instant): readonly Step[] {
  return days.filter(({ at }) => at <= midnight && at > midnight - MOST_DAYS * DAY);
}
