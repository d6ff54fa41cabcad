import { budgetsIn } from '../../reliability/errorBudget';
import type { ReadObjective } from '../../reliability/reading';
import { DAY } from '../../time/instant';
import { weekIn } from '../../time/window';
import type { Look } from '../look';
import { signalWeek } from '../rate';
import { byFactor, type Signal, unseen } from '../signal';
import { AFTER, BEFORE, HALF, singles } from '../weeks';

/** Weeks of a window that have to have samples. */
const LEAST_WEEKS = 6;
/** Weeks without samples after which an objective is lost. */
const SILENT = 2;
/** Lower burn rates than this differ by nothing that matters. */
const LITTLE = 0.05;
/** Below, a budget is spent slowly enough, however fast it was before. */
const NOTABLE = 0.5;

/** How fast error budgets burnt, of each week the fastest of those that both windows know of. */
export function burnRate(look: Look): Signal {
  const courses = look.observed.readings.flatMap((reading) =>
    reading.state === 'read' ? [{ id: reading.objective.id, burn: weeklyBurn(reading, look) }] : [],
  );
  const lost = lostOf(look, courses);
  if (lost !== null) return unseen('burnRate', lost, true);
  const known = courses.filter(({ burn }) => isKnown(burn.slice(BEFORE, AFTER)) && isKnown(burn.slice(AFTER)));
  if (known.length === 0) return unseen('burnRate', whyUnknown(look));
  const weekly = look.weeks.map((_, i) => {
    const burns = known.flatMap(({ burn }) => burn[i] ?? []);
    return burns.length === 0 ? null : Math.max(...burns);
  });
  const ofHalf = (start: number) => weekly.slice(start, start + HALF).filter((burn) => burn !== null);
  const [before, after] = [ofHalf(BEFORE), ofHalf(AFTER)];
  const logs = (burns: readonly number[]) => burns.map((burn) => Math.log(Math.max(burn, LITTLE)));
  const matters = byFactor(mean(before), mean(after), 1.25);
  return {
    state: 'seen',
    signal: 'burnRate',
    aboutReliability: true,
    unit: 'share',
    noun: known.length === 1 ? `Burn rate of "${known[0]?.id}"` : 'Burn rate of the error budget that burns fastest',
    before: mean(before),
    after: mean(after),
    weeksBefore: HALF,
    sampleBefore: before.length,
    sampleAfter: after.length,
    values: { before: logs(before), after: logs(after) },
    matters: matters === 'worse' && mean(after) <= NOTABLE ? null : matters,
    weeks: singles().map((span) => {
      const burn = weekly[span.from] ?? null;
      return signalWeek(look.weeks, span, burn, burn === null ? 0 : 1);
    }),
    changes: [],
    releases: [],
  };
}

type WeeklyBurn = readonly (number | null)[];

/** Of the whole days that lie mostly in a week; null without traffic. */
function weeklyBurn({ past, objective }: ReadObjective, { weeks, at }: Look): WeeklyBurn {
  const bad = weeks.map(() => 0);
  const total = weeks.map(() => 0);
  for (const step of past) {
    const week = step.at > at ? undefined : weekIn(weeks, step.at - DAY / 2);
    if (week === undefined || step.count.state !== 'counted') continue;
    bad[week] = (bad[week] ?? 0) + step.count.bad;
    total[week] = (total[week] ?? 0) + step.count.total;
  }
  return total.map((events, i) => (events === 0 ? null : budgetsIn((bad[i] ?? 0) / events, objective.target)));
}

function isKnown(burn: WeeklyBurn): boolean {
  return burn.filter((each) => each !== null).length >= LEAST_WEEKS;
}

/** Names what told of a budget and tells no more; what can't be reached may say the same or not. */
function lostOf({ observed: { slos } }: Look, courses: readonly { id: string; burn: WeeklyBurn }[]): string | null {
  const silent = courses.find(
    ({ burn }) =>
      isKnown(burn.slice(BEFORE, AFTER)) &&
      (!isKnown(burn.slice(AFTER)) || burn.slice(-SILENT).every((each) => each === null)),
  );
  if (silent) return `Burn rate: the SLO "${silent.id}" told of its budget in the window before, and stopped.`;
  const stale = slos.find(({ state }) => state === 'stale');
  return stale ? `Burn rate: the figures of the SLO "${stale.id}" are too old to tell of the present.` : null;
}

function whyUnknown({ observed: { slos, readings } }: Look): string {
  if (slos.length === 0 && readings.length === 0) return 'Burn rate: no SLO is known.';
  const unread = readings.find(({ state }) => state === 'unread');
  if (unread) return `Burn rate: the SLO "${unread.objective.id}" could not be read.`;
  return 'Burn rate: no SLO has samples of both windows.';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
