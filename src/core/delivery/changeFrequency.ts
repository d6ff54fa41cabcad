import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { daysOf, isWithin, type Window, weeksIn } from '../time/window';

/** Mainline changes per week of the window, bots included and counted beside. docs/metrics.md, "Change frequency". */
export function changeFrequency({ changes, inAll, tip, scope, facts }: History, window: Window): Measurement {
  if (tip === null) return unmeasured('The mainline has no commit.');
  // only the whole history tells
  if (scope && inAll.changes === 0 && facts.readSince === null)
    return unmeasured(`No change of the mainline touches the scope “${scope.id}”.`);
  const merged = changes.filter(({ mergedAt }) => isWithin(window, mergedAt));
  const byBots = merged.filter(({ bot }) => bot).length;
  return {
    state: 'measured',
    value: merged.length / weeksIn(window),
    unit: '1/week',
    sampleSize: merged.length,
    windowDays: daysOf(window),
    ...(byBots > 0 && { including: { bot: byBots } }),
  };
}
