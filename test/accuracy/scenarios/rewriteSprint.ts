import { between } from './draws';
import type { Scenario } from './scenario';
import { TEAM } from './team';

/** Old code is rewritten as planned: large batches across components for two months, and no user notices. */
export const rewriteSprint: Scenario = {
  name: 'rewriteSprint',
  says: 'Eight weeks of a planned rewrite of old code: batches are three times as large, reliability is as it was.',
  parts: [
    {
      scope: null,
      right: ['watch'],
      worsens: ['batchSize'],
      index: 'holds',
      team: (random) => {
        const begins = between(random, 9, 12);
        return (weeksAgo) => {
          const isOn = weeksAgo <= begins && weeksAgo > begins - 8;
          return isOn ? { ...TEAM, files: TEAM.files * 3, leadHours: TEAM.leadHours * 1.3 } : TEAM;
        };
      },
    },
  ],
};
