import { between } from './draws';
import { well } from './scenario';
import { TEAM } from './team';

/** Two weeks in which hardly anybody works and nothing is released, and one at half. */
export const holidayDip = well(
  'holidayDip',
  'Two weeks with hardly a change and no release, and one at half, some time in the last 12.',
  (random) => {
    const begins = between(random, 3, 12);
    return (weeksAgo) => {
      const since = begins - weeksAgo;
      const share = since < 0 || since > 3 ? 1 : since > 2 ? 0.5 : 0.12;
      return { ...TEAM, changes: TEAM.changes * share, releases: share < 0.5 ? 0 : TEAM.releases * share };
    };
  },
  { index: 'either' },
);
