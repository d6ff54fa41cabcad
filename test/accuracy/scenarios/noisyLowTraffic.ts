import { well } from './scenario';
import { TEAM } from './team';

/** A small tool: a change every other day by fits and starts, and so few requests that one error is half a budget. */
export const noisyLowTraffic = well(
  'noisyLowTraffic',
  'Two changes a week by fits and starts, a release a month, 300 requests a day.',
  () => () => ({
    ...TEAM,
    changes: 2,
    unsteadiness: 1,
    botChanges: 0.5,
    releases: 0.25,
    failing: 0.05,
    service: { traffic: 300, burn: 0.4, outages: 0.2, cost: 0.06, lost: false },
  }),
  { right: ['sustainable', 'unknown'], index: 'either' },
);
