import type { Look } from './look';
import { type Signal, unseen } from './signal';
import { batchSize } from './signals/batchSize';
import { burnRate } from './signals/burnRate';
import { changeFailureHints } from './signals/changeFailureHints';
import { definitionDrift } from './signals/definitionDrift';
import { errorBudget } from './signals/errorBudget';
import { hiddenCoupling } from './signals/hiddenCoupling';
import { hotfixShare } from './signals/hotfixShare';
import { pipelineDuration } from './signals/pipelineDuration';
import { pipelineFailureRate } from './signals/pipelineFailureRate';
import { recoveryTime } from './signals/recoveryTime';
import { reworkShare } from './signals/reworkShare';

const COMPARED = [
  recoveryTime,
  changeFailureHints,
  hotfixShare,
  reworkShare,
  batchSize,
  hiddenCoupling,
  pipelineDuration,
  pipelineFailureRate,
  definitionDrift,
];

/** What would be compared if anything told of both windows. */
const UNTOLD = [
  unseen('sloDebt', 'SLO debt: endpoints tell of it over the present window alone.'),
  unseen('alertVolume', 'Alert volume: endpoints tell of the alerts that fire now, and of none before.'),
];

/** All that may lead to trouble. */
export function indicatorsAt(look: Look): readonly Signal[] {
  const burn = burnRate(look);
  const budget = burn.state === 'seen' ? [] : [errorBudget(look)];
  return [burn, ...budget, ...COMPARED.map((signalAt) => signalAt(look)), ...UNTOLD];
}
