import { type Objective, windowText } from '../../../core/reliability/objective';
import type { Count, ObjectiveReading, ReadObjective } from '../../../core/reliability/reading';
import type { Instant } from '../../../core/time/instant';
import { countOf, faultIn, onlySample, type Sample, type Sampled } from './answer';
import { askTogether, type GroupAnswer } from './asking';
import { countQuestions } from './plan';
import type { PrometheusServer } from './server';

/** What was counted over each objective's windows, in the objectives' order. */
export async function readCounts(
  server: PrometheusServer,
  objectives: readonly Objective[],
  { windows, asOf }: { readonly windows: readonly string[]; readonly asOf: Instant | null },
): Promise<readonly ObjectiveReading[]> {
  const windowsOf = ({ windowSeconds }: Objective) => [windowText(windowSeconds), ...windows];
  const groups = objectives.map((objective) =>
    windowsOf(objective).flatMap((window) => countQuestions(objective, window)),
  );
  const answers = await askTogether(server, { kind: 'instant', time: asOf }, groups);
  return objectives.map((objective, index) => {
    const answer = answers[index] ?? { sampled: [], serverAt: null };
    return readingOf(objective, windowsOf(objective), answer, asOf);
  });
}

function readingOf(
  objective: Objective,
  windows: readonly string[],
  { sampled, serverAt }: GroupAnswer,
  asOf: Instant | null,
): ObjectiveReading {
  const unanswered = sampled.find(({ state }) => state === 'unanswered');
  if (unanswered?.state === 'unanswered') return { state: 'unread', objective, reason: unanswered.reason };
  const times = sampled.flatMap((series) => (series.state === 'sampled' ? series.sample.map(({ at }) => at) : []));
  const [whole = ABSENT, ...recent] = windows.map((window, index) =>
    countIn([sampled[2 * index], sampled[2 * index + 1]], window),
  );
  const read: ReadObjective = {
    state: 'read',
    objective,
    sampledAt: asOf ?? times[0] ?? serverAt,
    whole,
    recent: Object.fromEntries(recent.map((count, index) => [windows[index + 1], count])),
    steps: [],
    maintenance: [],
    past: [],
    pastNote: null,
  };
  return read;
}

const ABSENT: Count = { state: 'absent' };

/**
 * A count of one instant.
 * @param pair What the errors' question and the total's were answered.
 */
export function countIn(
  [errors = EMPTY, total = EMPTY]: readonly (Sampled<readonly Sample[]> | undefined)[],
  window: string,
): Count {
  const pair = [onlySample(errors, `errors over ${window}`), onlySample(total, `total over ${window}`)] as const;
  const fault = faultIn(pair);
  return fault ? { state: 'invalid', reason: fault.reason } : countOf(valueOf(pair[0]), valueOf(pair[1]), window);
}

const EMPTY = { state: 'empty' } as const;

function valueOf(sampled: Sampled<Sample>): number | null {
  return sampled.state === 'sampled' ? sampled.sample.value : null;
}
