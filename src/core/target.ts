/** Whether a figure is good when it's high or when it's low. */
export type Bound = 'atLeast' | 'atMost';

/** The figures that a team may set itself a target for, by their names in the report. */
export const TARGETED = {
  cycleTime: { bound: 'atMost', unit: 'h', example: 24 },
  leadTime: { bound: 'atMost', unit: 'h', example: 24 },
  waitingTime: { bound: 'atMost', unit: 'h', example: 24 },
  releaseFrequency: { bound: 'atLeast', unit: '1/week', example: 1 },
  changeFrequency: { bound: 'atLeast', unit: '1/week', example: 10 },
  batchSize: { bound: 'atMost', unit: 'files', example: 10 },
  batchLines: { bound: 'atMost', unit: 'lines', example: 200 },
  changeFailureHintRate: { bound: 'atMost', unit: 'share', example: 0.05 },
  changeFailRate: { bound: 'atMost', unit: 'share', example: 0.05 },
  recoveryTime: { bound: 'atMost', unit: 'h', example: 24 },
  recoveryTimeReported: { bound: 'atMost', unit: 'h', example: 1 },
  deploymentReworkRate: { bound: 'atMost', unit: 'share', example: 0.05 },
  reworkShare: { bound: 'atMost', unit: 'share', example: 0.1 },
  pipelineDuration: { bound: 'atMost', unit: 'min', example: 15 },
  pipelineFailureRate: { bound: 'atMost', unit: 'share', example: 0.1 },
  testPassRate: { bound: 'atLeast', unit: 'share', example: 0.95 },
  alertVolume: { bound: 'atMost', unit: '1/shift', example: 5 },
  toil: { bound: 'atMost', unit: 'h/week', example: 4 },
} as const satisfies Readonly<Record<string, { bound: Bound; unit: TargetUnit; example: number }>>;

/** As in REPORT.md: h hours, min minutes, share 0 to 1. */
export type TargetUnit = 'h' | 'min' | '1/week' | '1/shift' | 'h/week' | 'files' | 'lines' | 'share';

export type TargetedName = keyof typeof TARGETED;

/** In each figure's own unit. */
export type Targets = Readonly<Partial<Record<TargetedName, number>>>;

/** What the team wants of a figure, and whether it's so. */
export interface Target {
  /** In the figure's own unit. */
  readonly value: number;
  readonly bound: Bound;
  /** Null where the figure is itself only a lower bound, and within the target. */
  readonly met: boolean | null;
}
