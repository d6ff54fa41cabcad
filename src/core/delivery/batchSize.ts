import type { Change } from '../history/change';
import type { LineCount } from '../history/details';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { Sample } from './sample';

/** Median number of files that a change of the window touched. docs/metrics.md, "Batch size". */
export function batchSize(changes: readonly Change[], window: Window): Measurement {
  const sample = new Sample();
  for (const { files, mergedAt } of changes) {
    if (!isWithin(window, mergedAt)) continue;
    if (files === null) sample.leaveOut('cutOff');
    else sample.add(files);
  }
  return sample.median('files', window, 'No change was merged in the window.');
}

/** Median number of lines that a change of the window added and deleted. docs/metrics.md, "Batch size". */
export function batchLines(
  changes: readonly Change[],
  lines: ReadonlyMap<string, LineCount> | null,
  window: Window,
): Measurement {
  if (!lines) return unmeasured('The lines of the changes could not be counted.');
  const sample = new Sample();
  for (const { sha, mergedAt } of changes) {
    if (!isWithin(window, mergedAt)) continue;
    const count = lines.get(sha);
    if (count) sample.add(count.added + count.deleted);
    else sample.leaveOut('notCounted');
  }
  return sample.median('lines', window, 'No change was merged in the window.');
}
