import { between } from './draws';
import { well } from './scenario';
import { progress, TEAM } from './team';

/** Over a quarter the team brings in people: output rises by 60 %, and changes are as good and as small as before. */
export const healthyGrowth = well(
  'healthyGrowth',
  'Output +60 % over some weeks; changes fail as seldom, and are repaired as fast, as before.',
  (random) => {
    const begins = between(random, 12, 16);
    return (weeksAgo) => {
      const more = 1.6 ** progress(weeksAgo, begins, 6);
      return {
        ...TEAM,
        changes: TEAM.changes * more,
        releases: TEAM.releases * more,
        pipelines: { minutes: 12, failing: 0.08 },
      };
    };
  },
);
