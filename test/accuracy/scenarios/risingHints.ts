import { between } from './draws';
import type { Scenario } from './scenario';
import { progress, TEAM } from './team';

/** More is taken back and repaired, without haste: users hardly notice, and the budget lasts. */
export const risingHints: Scenario = {
  name: 'risingHints',
  says: 'Reverts and stated fixes become 3.5 times as frequent; hotfixes, recovery and the budget stay as they were.',
  parts: [
    {
      scope: null,
      right: ['watch'],
      worsens: ['changeFailureHints'],
      index: 'either',
      team: (random) => {
        const begins = between(random, 12, 15);
        return (weeksAgo) => {
          const more = 3.5 ** progress(weeksAgo, begins, 2);
          return { ...TEAM, failing: TEAM.failing * more, hotfixed: TEAM.hotfixed / more };
        };
      },
    },
  ],
};
