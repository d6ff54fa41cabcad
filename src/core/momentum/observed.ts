import type { Profile } from '../delivery/profile';
import type { Facts } from '../facts/facts';
import type { PipelineRuns } from '../facts/pipelineRun';
import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import type { ObjectiveReading } from '../reliability/reading';
import type { Slo } from '../reliability/slo';
import type { Targets } from '../target';
import type { Instant } from '../time/instant';
import type { Weights } from './weights';

/** All that the index and the verdict rest on: what was seen of a repository as of an instant. */
export interface Observed {
  readonly now: Instant;
  /** With the changes of `LOOK_BACK`. */
  readonly history: History;
  /** Without what blame alone tells: that is looked for newest first, and the present would look worse than the past. */
  readonly failures: readonly Failure[];
  readonly told: Facts;
  readonly slos: readonly Slo[];
  readonly readings: readonly ObjectiveReading[];
  readonly pipelines: PipelineRuns;
  readonly profile: Profile;
  readonly targets: Targets;
  readonly weights: Weights;
}
