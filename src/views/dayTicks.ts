import { DAY, type Instant } from '../core/time/instant';

/** Midnights (UTC) between two instants, equally far apart and at most so many: where a time axis puts its dates. */
export function dayTicks(from: Instant, to: Instant, most: number): Instant[] {
  const step = Math.max(1, Math.ceil((to - from) / DAY / most)) * DAY;
  const ticks: Instant[] = [];
  for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += step) ticks.push(at);
  return ticks;
}
