import type { OriginSearch } from '../core/report/request';
import { SECOND } from '../core/time/instant';
import { addSpent, spentOnDay } from '../sources/kept/daysWork';

/** How long may be looked for origins. */
export interface Allowance {
  /** Why no more may be spent now, as a sentence; null where it may. */
  refusal(): Promise<string | null>;
  /** @param ms That were spent. Never rejects: what can't be written down is a reason to refuse. */
  spend(ms: number): Promise<void>;
}

const UNLIMITED: Allowance = { refusal: () => Promise.resolve(null), spend: () => Promise.resolve() };

/** @param keep The folder in which the days' work is written down; with null, only what is spent of this one counts. */
export function allowanceOf({ secondsADay }: OriginSearch, keep: string | null): Allowance {
  if (secondsADay === null) return UNLIMITED;
  const usedUp = `The ${secondsADay} seconds a day that it may take are used up; it goes on after midnight UTC.`;
  let spent = 0;
  let trouble: string | null = null;
  return {
    async refusal() {
      const today = keep === null ? spent : await spentOnDay(keep, Date.now());
      return trouble ?? (today < secondsADay * SECOND ? null : usedUp);
    },
    async spend(ms) {
      spent += ms;
      if (keep === null) return;
      try {
        await addSpent(keep, Date.now(), ms);
      } catch (error) {
        trouble = `The time that it takes could not be written down: ${String(error)}.`;
      }
    },
  };
}
