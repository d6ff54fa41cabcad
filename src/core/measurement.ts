/** h: hours. min: minutes. 1/week: per week of the window. days: of 24 hours. share: 0 to 1. points: percentage points, from -100 to 100. */
export type Unit = 'h' | 'min' | '1/week' | 'days' | 'files' | 'lines' | 'share' | 'points';

/** Whether a figure is good when it's high or when it's low. */
export type Bound = 'atLeast' | 'atMost';

/** What a team wants of a figure, and whether it's so. */
export interface Target {
  /** In the figure's own unit. */
  readonly value: number;
  readonly bound: Bound;
  /** Null where the figure is itself only a lower bound, within the target. */
  readonly met: boolean | null;
}

/** A value with what it rests on. */
export interface Measured {
  readonly state: 'measured';
  /** Finite; a median unless the name says otherwise. */
  readonly value: number;
  readonly unit: Unit;
  readonly sampleSize: number;
  readonly windowDays: number;
  readonly p75?: number;
  readonly p95?: number;
  /** 95 % confidence, in the value's unit. */
  readonly interval?: readonly [number, number];
  /** What the team wants of it. */
  readonly target?: Target;
  /** What was not counted, by reason. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** What was counted and is worth knowing of, by kind. */
  readonly including?: Readonly<Record<string, number>>;
}

/** The reason why there is no value. */
export interface Unmeasured {
  readonly state: 'unmeasured';
  /** One sentence. */
  readonly reason: string;
  readonly leftOut?: Readonly<Record<string, number>>;
}

/** A value with its sample, or the reason there is none. */
export type Measurement = Measured | Unmeasured;

export function unmeasured(reason: string, leftOut?: Readonly<Record<string, number>>): Unmeasured {
  return { state: 'unmeasured', reason, ...(leftOut && { leftOut }) };
}
