import type { Measurement } from '../measurement';

/** The window against the one of the same length before it. */
export type Trend =
  | {
      readonly state: 'known';
      readonly direction: 'rising' | 'falling' | 'steady';
      /** The value in the window before. */
      readonly before: number;
      readonly sampleBefore: number;
    }
  | { readonly state: 'unknown'; readonly reason: string };

/** Fewer than this say nothing about a median. */
const LEAST_SAMPLE = 5;
/** A median that moves by less than a tenth is steady. */
const NOTICEABLE = 0.1;

export function trendOf(before: Measurement, now: Measurement): Trend {
  if (now.state === 'unmeasured') return { state: 'unknown', reason: now.reason };
  if (before.state === 'unmeasured') return { state: 'unknown', reason: 'Nothing is known of the window before.' };
  if (Math.min(before.sampleSize, now.sampleSize) < LEAST_SAMPLE)
    return { state: 'unknown', reason: `Fewer than ${LEAST_SAMPLE} changes in one of the two windows.` };
  return {
    state: 'known',
    direction: directionOf(before.value, now.value),
    before: before.value,
    sampleBefore: before.sampleSize,
  };
}

function directionOf(before: number, now: number): 'rising' | 'falling' | 'steady' {
  if (Math.abs(now - before) <= NOTICEABLE * Math.abs(before)) return 'steady';
  return now > before ? 'rising' : 'falling';
}
