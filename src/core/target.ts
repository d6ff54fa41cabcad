import type { Bound, Measurement, Target } from './measurement';

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

/** Figures that are but lower bounds of what they are about. */
const LOWER_BOUNDS: ReadonlySet<string> = new Set<TargetedName>(['changeFailureHintRate', 'deploymentReworkRate']);

/** Each measured figure beside its target, if it has one. */
export function withTargets<Name extends string>(
  measurements: Readonly<Record<Name, Measurement>>,
  targets: Targets,
): Readonly<Record<Name, Measurement>> {
  const wanted: Readonly<Record<string, number | undefined>> = targets;
  const entries = Object.entries<Measurement>(measurements).map(([name, measurement]) => {
    const value = wanted[name];
    if (measurement.state === 'unmeasured' || value === undefined || !isTargeted(name)) return [name, measurement];
    return [name, { ...measurement, target: targetOf(name, measurement.value, value) }];
  });
  return Object.fromEntries(entries) as Readonly<Record<Name, Measurement>>;
}

function isTargeted(name: string): name is TargetedName {
  return Object.hasOwn(TARGETED, name);
}

function targetOf(name: TargetedName, measured: number, value: number): Target {
  const { bound } = TARGETED[name];
  const met = bound === 'atMost' ? measured <= value : measured >= value;
  return { value, bound, met: met && LOWER_BOUNDS.has(name) ? null : met };
}
