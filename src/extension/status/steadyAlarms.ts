import { ALARMS, type Alarm, alarmOf, loudest } from '../../core/reliability/alarm';
import { type Steady, steadied } from '../../core/reliability/steadyPolicy';
import type { Slo } from '../../core/report/report';
import type { Instant } from '../../core/time/instant';

/** How loud each repository's budgets have to be told, whatever a single sample says. */
export class SteadyAlarms {
  readonly #seen = new Map<string, ReadonlyMap<string, Steady<Alarm>>>();

  /** The loudest of a repository, now that its SLOs are seen; one that is gone, or asks another question, says nothing. */
  see(root: string, slos: readonly Slo[], at: Instant): Alarm {
    const before = this.#seen.get(root);
    const now = new Map(
      slos.map((slo) => [keyOf(slo), steadied(before?.get(keyOf(slo)) ?? null, alarmOf(slo), at, ALARMS)] as const),
    );
    this.#seen.set(root, now);
    return loudest([...now.values()].map(({ shown }) => shown));
  }
}

function keyOf({ source, id, objective, query }: Slo): string {
  return JSON.stringify([source, id, objective, query]);
}
