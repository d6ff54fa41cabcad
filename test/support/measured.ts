import assert from 'node:assert/strict';
import type { Failure } from '../../src/core/failures/failure';
import { failuresOf } from '../../src/core/failures/failures';
import { withReleaseFailures } from '../../src/core/failures/releases/releaseFailures';
import { type History, historyOf } from '../../src/core/history/history';
import type { Measured, Measurement, Unmeasured } from '../../src/core/measurement';
import { DAY } from '../../src/core/time/instant';
import { type Window, windowEnding } from '../../src/core/time/window';
import { NO_EVIDENCE } from './noEvidence';
import { type Mark, onDay, past } from './past';

/** The days 0 to 90. */
export const WINDOW: Window = windowEnding(onDay(90), 90 * DAY);

export function historyAtItsEnd(...marks: readonly Mark[]): History {
  return historyOf(past(...marks), { asOf: WINDOW.endAt });
}

/** Likewise with its failures. */
export function failuresAtItsEnd(...marks: readonly Mark[]): [History, Failure[]] {
  const history = historyAtItsEnd(...marks);
  return [history, withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), [], [])];
}

export function measured(measurement: Measurement): Measured {
  assert.ok(measurement.state === 'measured', JSON.stringify(measurement));
  return measurement;
}

export function notMeasured(measurement: Measurement): Unmeasured {
  assert.ok(measurement.state === 'unmeasured', JSON.stringify(measurement));
  return measurement;
}
