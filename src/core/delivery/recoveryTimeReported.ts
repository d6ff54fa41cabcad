import type { Facts } from '../facts/facts';
import { type Measurement, unmeasured } from '../measurement';
import { hoursBetween } from '../time/instant';
import { isWithin, type Window } from '../time/window';
import { Sample } from './sample';

/**
 * Median time (h) from the beginning of an incident of the window to its end, whatever it is put down to.
 * docs/metrics.md, "Deployments and incidents".
 */
export function recoveryTimeReported({ incidents, whyUnknown }: Facts, window: Window): Measurement {
  if (whyUnknown !== null) return unmeasured(whyUnknown);
  const sample = new Sample();
  for (const { startedAt, resolvedAt, incident, attribution } of incidents) {
    if (startedAt === null) {
      if (incident.startedAt === null) sample.leaveOut('withoutTime');
      continue;
    }
    if (!isWithin(window, startedAt)) continue;
    if (resolvedAt === null) sample.leaveOut('open');
    else if (resolvedAt < startedAt) sample.leaveOut('skewedClock');
    else {
      sample.add(hoursBetween(startedAt, resolvedAt));
      if (attribution.to !== 'arrival') sample.note(attribution.to);
    }
  }
  return sample.median(
    'h',
    window,
    sample.isEmpty ? 'No incident began in the window.' : 'No incident of the window has an end that can be told.',
  );
}
