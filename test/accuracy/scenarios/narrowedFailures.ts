import { between } from './draws';
import type { Scenario } from './scenario';
import { progress, TEAM } from './team';

/** What counts as an incident is redefined; the history goes on to tell. */
export const narrowedFailures: Scenario = {
  name: 'narrowedFailures',
  says: 'Nearly all failures were reported and one in six is now; reverts and fixes become 3.5 times as frequent.',
  parts: [
    {
      scope: null,
      right: ['trapped'],
      worsens: ['changeFailureHints', 'hotfixShare', 'definitionDrift'],
      index: 'either',
      team: (random) => {
        const begins = between(random, 12, 15);
        return (weeksAgo) => {
          const far = progress(weeksAgo, begins, 2);
          return { ...TEAM, failing: TEAM.failing * 3.5 ** far, reported: far > 0.5 ? 0.15 : 0.9 };
        };
      },
    },
  ],
};
