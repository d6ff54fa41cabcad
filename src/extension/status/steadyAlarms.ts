import { ALARMS, type Alarm, alarmOf, loudest } from '../../core/reliability/alarm';
import { type Steady, steadied } from '../../core/reliability/steadyPolicy';
import type { Report, Slo } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';
import { type Alarms, trapAlarm } from './alarms';

type Seen = ReadonlyMap<string, Steady<Alarm>>;

/** How loud each repository's budgets and its verdict have to be told, whatever a single sample says. */
export class SteadyAlarms {
  readonly #budgets = new Map<string, Seen>();
  readonly #verdicts = new Map<string, Seen>();

  /** Those of a repository, now that its report is seen; what is gone, or asks another question, says nothing. */
  see(root: string, { slos, trap, repository }: Pick<Report, 'slos' | 'trap' | 'repository'>, at: Instant): Alarms {
    const budgets = slos.map((slo) => [keyOf(slo), alarmOf(slo)] as const);
    const verdict = [[JSON.stringify(repository.scope), trapAlarm(trap)] as const];
    return {
      budget: loudestOf(this.#budgets, root, budgets, at),
      trap: loudestOf(this.#verdicts, root, verdict, at),
    };
  }
}

/** Remembers what is seen of a repository, and says how loud the loudest is to be told. */
function loudestOf(
  seen: Map<string, Seen>,
  root: string,
  alarms: readonly (readonly [key: string, alarm: Alarm])[],
  at: Instant,
): Alarm {
  const before = seen.get(root);
  const now = new Map(
    alarms.map(([key, alarm]) => [key, steadied(before?.get(key) ?? null, alarm, at, ALARMS)] as const),
  );
  seen.set(root, now);
  return loudest([...now.values()].map(({ shown }) => shown));
}

function keyOf({ source, id, objective, query }: Slo): string {
  return JSON.stringify([source, id, objective, query]);
}
