import { between } from './draws';
import { well } from './scenario';
import { TEAM } from './team';

/** Somebody lets a bot update every dependency by itself; people work as before. */
export const botFlood = well(
  'botFlood',
  'A bot brings 60 changes a week where it brought four, and some of them are reverted; people work as before.',
  (random) => {
    const begins = between(random, 8, 14);
    return (weeksAgo) => ({ ...TEAM, botChanges: weeksAgo < begins ? 60 : TEAM.botChanges });
  },
);
