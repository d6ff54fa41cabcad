import type { Component } from './momentum';

/** What a component shows as of one day. */
export type Reading = Pick<Component, 'score' | 'from' | 'reason' | 'inputs'>;

/** How often each of the last so many days was drawn, the oldest first: some never, some several times. */
export type Draws = (length: number) => Uint8Array;

/** Tells one component as of any day, by what was known on that day. */
export interface Gauge {
  readonly formula: string;
  on(day: number): Reading;
  /** Tells today's score if its days had been those that were drawn; null where that tells nothing. */
  redrawn(): (draws: Draws) => number | null;
}

export function unknownReading(from: string, reason: string): Reading {
  return { score: null, from, reason, inputs: [] };
}
