import { type Polling, URGES, type Urge } from '../../core/endpoints/polling';
import { type Instant, MINUTE } from '../../core/time/instant';

/** No endpoint is asked twice within this time but where the user wants it. */
const SHORTEST = MINUTE;
/** The clock has its jitter: what is about to grow too old until it strikes again is too old. */
const FRESH = 0.8;

interface Wanted {
  readonly urge: Urge;
  readonly at: Instant;
}

/** Why each repository is to be looked at next: the strongest of the reasons since it was looked at last. */
export class Urges {
  readonly #wanted = new Map<string, Wanted>();

  add(root: string, urge: Urge, at: Instant): void {
    const before = this.#wanted.get(root);
    if (!before || URGES.indexOf(urge) >= URGES.indexOf(before.urge)) this.#wanted.set(root, { urge, at });
  }

  /**
   * How to ask the endpoints of a repository that is being looked at now.
   * @param minutes From one look by the clock to the next; 0 where the clock never looks.
   */
  take(root: string, minutes: number, now: Instant): Polling {
    const { urge, at } = this.#wanted.get(root) ?? { urge: 'clock', at: now };
    this.#wanted.delete(root);
    const every = minutes * MINUTE;
    return { urge, since: urge === 'user' ? at : now - Math.max(every * FRESH, SHORTEST), every };
  }
}
