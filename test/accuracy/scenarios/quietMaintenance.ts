import { well } from './scenario';
import { TEAM } from './team';

/** A product that is done: few changes, a release every two weeks, and little that goes wrong. */
export const quietMaintenance = well(
  'quietMaintenance',
  'Four changes a week and a release every two weeks, all as it was.',
  () => () => ({
    ...TEAM,
    changes: 4,
    unsteadiness: 0.4,
    releases: 0.5,
    failing: 0.03,
    leadHours: 40,
    service: { traffic: 50_000, burn: 0.15, outages: 0.15, cost: 0.04, lost: false },
  }),
);
