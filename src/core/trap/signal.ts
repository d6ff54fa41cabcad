import type { SignalName, SignalWeek, TrapEvidence } from './trap';

/** An indicator that can be seen in both windows; high is bad. */
export interface SeenSignal
  extends Pick<
    TrapEvidence,
    'before' | 'after' | 'sampleBefore' | 'sampleAfter' | 'unit' | 'changes' | 'releases' | 'aboutReliability'
  > {
  readonly state: 'seen';
  /** Of the window before. */
  readonly weeksBefore: number;
  readonly signal: SignalName;
  /** What chance may have put into either window: figures of weeks or of events. Null where nothing can be tested. */
  readonly values: { readonly before: readonly number[]; readonly after: readonly number[] } | null;
  /** Whether the figures differ by enough to matter, if it isn't chance. */
  readonly matters: 'worse' | 'better' | null;
  readonly weeks: readonly SignalWeek[];
  /** What the figures are of: `Median recovery`. */
  readonly noun: string;
}

export interface UnseenSignal {
  readonly state: 'unseen';
  readonly signal: SignalName;
  /** Why, as a sentence. */
  readonly reason: string;
  /** It told of reliability once: as long as it doesn't, nothing may be called good. */
  readonly lost: boolean;
}

export type Signal = SeenSignal | UnseenSignal;

export function unseen(signal: SignalName, reason: string, lost = false): UnseenSignal {
  return { state: 'unseen', signal, reason, lost };
}

/** Whether one figure is so many times another, or that many times less. */
export function byFactor(before: number, after: number, factor: number): SeenSignal['matters'] {
  if (after > before && after >= factor * before) return 'worse';
  return before > after && before >= factor * after ? 'better' : null;
}

/** No report grows by more names than this for one signal. */
const MOST_NAMED = 100;

/** The newest first, each once. @param weekly Oldest first. @param nameOf Null for what has no name. */
export function named<T>(weekly: readonly (readonly T[])[], nameOf: (item: T) => string | null): readonly string[] {
  const names = new Set<string>();
  for (const items of weekly.toReversed())
    for (const item of items.toReversed()) {
      if (names.size === MOST_NAMED) return [...names];
      const name = nameOf(item);
      if (name !== null) names.add(name);
    }
  return [...names];
}
