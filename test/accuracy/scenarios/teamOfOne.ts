import { well } from './scenario';
import { TEAM } from './team';

/** One person's project: commits to the mainline by moods, releases every other week, no telemetry. */
export const teamOfOne = well(
  'teamOfOne',
  'Six commits a week, by moods, without pull requests and telemetry.',
  () => () => ({
    ...TEAM,
    changes: 6,
    unsteadiness: 0.7,
    direct: true,
    botChanges: 0.5,
    releases: 0.5,
    failing: 0.04,
    service: null,
  }),
);
