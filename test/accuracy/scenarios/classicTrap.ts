import { between } from './draws';
import type { Scenario } from './scenario';
import { progress, TEAM } from './team';

/** Speed that is paid for with reliability: what the verdict is for. */
export const classicTrap: Scenario = {
  name: 'classicTrap',
  says: 'Output +60 %; recovery takes three times as long, hotfixes are four times as many, and the budget is gone.',
  parts: [
    {
      scope: null,
      right: ['trapped'],
      worsens: ['recoveryTime', 'changeFailureHints', 'hotfixShare', 'burnRate'],
      index: 'falls',
      team: (random) => {
        const begins = between(random, 12, 15);
        return (weeksAgo) => {
          const far = progress(weeksAgo, begins, 2);
          return {
            ...TEAM,
            changes: TEAM.changes * 1.6 ** far,
            releases: TEAM.releases * 1.6 ** far,
            // hotfixes ×4 where output is +60 %: of each change ×2.5, as are the failures that they repair
            failing: TEAM.failing * 2.5 ** far,
            // some of them come too late to be taken for one
            hotfixed: TEAM.hotfixed * 1.3 ** far,
            hotfixHours: TEAM.hotfixHours * 1.5 ** far,
            // recovery ×3: what waits for the next release waits less, as these are more frequent
            repairHours: TEAM.repairHours * 8 ** far,
            rework: TEAM.rework * 1.3 ** far,
            service: {
              traffic: 200_000,
              burn: 0.25 * 2.2 ** far,
              outages: 0.5 * 3 ** far,
              cost: 0.04 * 3 ** far,
              lost: false,
            },
          };
        };
      },
    },
  ],
};
