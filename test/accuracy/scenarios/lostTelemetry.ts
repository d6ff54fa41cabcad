import { between } from './draws';
import { well } from './scenario';
import { TEAM } from './team';

/** The service goes on, but from one day on nobody records how: nothing else worsens, and nothing may look good. */
export const lostTelemetry = well(
  'lostTelemetry',
  'From some week of the last 12 on nothing is recorded of the objective; all else is as it was.',
  (random) => {
    const begins = between(random, 3, 12);
    return (weeksAgo) => {
      const lost = weeksAgo < begins;
      return { ...TEAM, service: TEAM.service && { ...TEAM.service, lost } };
    };
  },
  { right: ['unknown'], index: 'either' },
);
