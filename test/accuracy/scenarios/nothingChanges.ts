import { between, betweenByFactor } from './draws';
import { well } from './scenario';
import { TEAM } from './team';

/** Teams of all sizes, with and without telemetry, of which nothing changes but by chance. */
export const nothingChanges = well(
  'nothingChanges',
  'Any team, from three changes a week to sixty, of which nothing changes but by chance.',
  (random) => {
    const changes = betweenByFactor(random, 3, 60);
    const team = {
      ...TEAM,
      changes,
      unsteadiness: betweenByFactor(random, 0.1, 0.3) * (changes < 15 ? 2 : 1),
      direct: random() < 0.2,
      files: betweenByFactor(random, 1.5, 5),
      wide: between(random, 0.05, 0.4),
      releases: betweenByFactor(random, 0.3, 5),
      failing: betweenByFactor(random, 0.01, 0.12),
      hotfixed: between(random, 0.05, 0.5),
      repairHours: betweenByFactor(random, 8, 80),
      rework: between(random, 0.05, 0.25),
      service:
        random() < 0.7
          ? {
              traffic: betweenByFactor(random, 1000, 1e6),
              burn: betweenByFactor(random, 0.1, 0.8),
              outages: betweenByFactor(random, 0.1, 1),
              cost: betweenByFactor(random, 0.02, 0.1),
              lost: false,
            }
          : null,
      reported: random() < 0.3 ? between(random, 0.3, 1) : null,
      pipelines:
        random() < 0.3 ? { minutes: betweenByFactor(random, 3, 40), failing: between(random, 0.02, 0.25) } : null,
    };
    return () => team;
  },
  { right: ['sustainable', 'unknown'] },
);
