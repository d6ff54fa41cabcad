import { botFlood } from './botFlood';
import { classicTrap } from './classicTrap';
import { healthyGrowth } from './healthyGrowth';
import { holidayDip } from './holidayDip';
import { lostTelemetry } from './lostTelemetry';
import { narrowedFailures } from './narrowedFailures';
import { noisyLowTraffic } from './noisyLowTraffic';
import { nothingChanges } from './nothingChanges';
import { quietMaintenance } from './quietMaintenance';
import { rewriteSprint } from './rewriteSprint';
import { risingHints } from './risingHints';
import { rottingScope } from './rottingScope';
import type { Scenario } from './scenario';
import { teamOfOne } from './teamOfOne';

/** In the order in which they are printed; nothing changes in the last one. */
export const SCENARIOS: readonly Scenario[] = [
  healthyGrowth,
  classicTrap,
  quietMaintenance,
  holidayDip,
  rewriteSprint,
  botFlood,
  teamOfOne,
  rottingScope,
  narrowedFailures,
  risingHints,
  noisyLowTraffic,
  lostTelemetry,
  nothingChanges,
];
