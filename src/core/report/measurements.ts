import { assistedShare } from '../code/assistedShare';
import { batchLines, batchSize } from '../delivery/batchSize';
import { changeFailRate } from '../delivery/changeFailRate';
import { changeFailureHintRate } from '../delivery/changeFailureHintRate';
import { changeFrequency } from '../delivery/changeFrequency';
import { cycleTime } from '../delivery/cycleTime';
import { definitionDrift } from '../delivery/definitionDrift';
import { deploymentReworkRate } from '../delivery/deploymentReworkRate';
import { hotfixShare } from '../delivery/hotfixShare';
import { leadTime } from '../delivery/leadTime';
import { pipelineDuration } from '../delivery/pipelineDuration';
import { pipelineFailureRate } from '../delivery/pipelineFailureRate';
import type { Profile } from '../delivery/profile';
import { recoveryTime } from '../delivery/recoveryTime';
import { recoveryTimeReported } from '../delivery/recoveryTimeReported';
import { releaseFrequency } from '../delivery/releaseFrequency';
import { reworkShare } from '../delivery/reworkShare';
import { waitingTime } from '../delivery/waitingTime';
import type { Facts } from '../facts/facts';
import type { PipelineRuns } from '../facts/pipelineRun';
import type { Failure } from '../failures/failure';
import type { ChangeDetails } from '../history/details';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import type { Window } from '../time/window';
import { NOT_YET } from './notYet';
import type { MeasurementName } from './report';

export const STILL_READING = unmeasured('The history is still being read.');

/** Each figure of the report over its window. */
export function measurementsOf(
  history: History,
  failures: readonly Failure[],
  told: Facts,
  pipelines: PipelineRuns,
  { lines, rework }: ChangeDetails,
  window: Window,
  profile: Profile,
): Readonly<Record<MeasurementName, Measurement>> {
  const ofAll = (figure: () => Measurement) => (history.facts.readSince === null ? figure() : STILL_READING);
  return {
    cycleTime: cycleTime(history.changes, window),
    leadTime: ofAll(() => leadTime(history, window, profile)),
    waitingTime: ofAll(() => waitingTime(history, window)),
    releaseFrequency: releaseFrequency(history, window, profile),
    changeFrequency: changeFrequency(history, window),
    batchSize: batchSize(history.changes, window),
    batchLines: ofAll(() => batchLines(history.changes, lines, window)),
    reworkShare: ofAll(() => reworkShare(history.changes, rework, window)),
    changeFailureHintRate: ofAll(() => changeFailureHintRate(history, failures, window, profile)),
    recoveryTime: ofAll(() => recoveryTime(history, failures, window, profile)),
    deploymentReworkRate: ofAll(() => deploymentReworkRate(history, failures, window)),
    hotfixShare: ofAll(() => hotfixShare(history, failures, window)),
    changeFailRate: ofAll(() => changeFailRate(told, window)),
    recoveryTimeReported: recoveryTimeReported(told, window),
    definitionDrift: ofAll(() => definitionDrift(history, failures, told, window, profile)),
    assistedShare: assistedShare(history, window),
    pipelineDuration: pipelineDuration(pipelines, window),
    pipelineFailureRate: pipelineFailureRate(pipelines, window),
    ...NOT_YET,
  };
}
