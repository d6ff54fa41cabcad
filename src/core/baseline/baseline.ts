/** What is usual of a figure in this repository, learnt from its own last half year; what is unusual is so for us. */
export interface Baseline {
  /** The figure of the last span. */
  readonly value: number;
  /** Median of the spans before. */
  readonly usual: number;
  /** Usual values lie here: the median and the spread (MAD) around it; the bad one is the target of the team, where it set one. */
  readonly low: number;
  readonly high: number;
  /** Days of a span: the fewest that hold enough. */
  readonly spanDays: number;
  /** How many spans were learnt from. */
  readonly spans: number;
  /** Each day of the week has a median of its own. */
  readonly byWeekday: boolean;
  /** Null where the value is as usual. */
  readonly unusual: 'higher' | 'lower' | null;
}
