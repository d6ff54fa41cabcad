/** A service level objective whose errors and valid events are counted by two queries. */
export interface Objective {
  readonly id: string;
  readonly service: string | null;
  /** The endpoint's id. */
  readonly source: string;
  /** 0 < target < 1. */
  readonly target: number;
  readonly windowSeconds: number;
  /** Both hold `{{window}}` where the stretch of time goes. */
  readonly errors: string;
  readonly total: string;
}
