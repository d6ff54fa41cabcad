import { type Objective, queryOver } from '../../../core/reliability/objective';
import { type AskedDays, daysToAsk, withDays } from '../../../core/reliability/past';
import { DAY, type Instant, SECOND } from '../../../core/time/instant';
import type { PastMemory } from '../access';
import { isFields } from '../fields';
import { grouped } from '../grouped';
import { notPrometheus, refusal } from './answer';
import { batchedQuery, batchesOf, decodeBatch } from './batch';
import { stepsAt } from './courses';
import { type Question, requestOf } from './plan';
import type { PrometheusServer, ServerAnswer } from './server';

/** All that an objective's days depend on. */
export function pastKeyOf({ source, errors, total }: Objective): string {
  return JSON.stringify([source, errors, total]);
}

/** A server that refuses to look back for longer is not asked for less than this. */
const LEAST_DAYS = 30;
/** No request begins later: what is left is asked for the next time. */
const LONGEST = 15 * SECOND;
const SUBJECT = 'days';

/**
 * Asks for the days of objectives that aren't known yet, one request after the other, and puts them into the memory. What
 * can't be answered is not asked for again until the next midnight.
 * @param server Of its own: what it can't do here says nothing of the present.
 */
export async function learnPast(
  server: PrometheusServer,
  objectives: readonly Objective[],
  { memory, midnight }: { readonly memory: PastMemory; readonly midnight: Instant },
): Promise<void> {
  const startedAt = Date.now();
  const byDays = grouped(objectives, (objective) => daysToAsk(memory.get(pastKeyOf(objective)), midnight));
  for (const [days, alike] of byDays) {
    if (days === 0) continue;
    let start = 0;
    for (const batch of batchesOf(alike.map(questionsOf))) {
      const asked = alike.slice(start, start + batch.length);
      start += batch.length;
      if (server.hasFailed() || Date.now() - startedAt > LONGEST) return;
      const answers = await askDays(server, batch, days, midnight);
      for (const [index, objective] of asked.entries()) {
        const [key, answer] = [pastKeyOf(objective), answers[index]];
        if (answer) memory.set(key, withDays(memory.get(key), answer, midnight));
      }
    }
  }
}

function questionsOf({ errors, total }: Objective): readonly Question[] {
  return [
    { query: queryOver(errors, '1d'), subject: 'errors over a day' },
    { query: queryOver(total, '1d'), subject: 'total over a day' },
  ];
}

/** Of half as many days where it refuses, down to a month; none where it refuses that too. */
async function askDays(
  server: PrometheusServer,
  batch: readonly (readonly Question[])[],
  most: number,
  midnight: Instant,
): Promise<readonly AskedDays[]> {
  const questions = batch.flat();
  let fault = '';
  const least = Math.min(most, LEAST_DAYS);
  for (let days = most; !server.hasFailed(); days = Math.max(Math.floor(days / 2), least)) {
    const ends = Array.from({ length: days }, (_, index) => midnight - (days - 1 - index) * DAY);
    const startAt = ends[0] ?? midnight;
    const answer = await server.ask(
      requestOf(batchedQuery(questions), { kind: 'range', startAt, endAt: midnight, step: DAY }),
    );
    const sampled = answer.state === 'answered' ? decodeBatch(answer.body, questions) : null;
    if (sampled) return batch.map((_, index) => stepsAt(ends, sampled.slice(2 * index, 2 * index + 2)));
    fault = faultOf(answer);
    if (days === least) break;
  }
  return batch.map(() => ({ steps: [], fault }));
}

/** Why an answer tells of no day: one sentence. */
function faultOf(answer: ServerAnswer): string {
  switch (answer.state) {
    case 'answered': {
      const { body } = answer;
      const isRefused = isFields(body) && body['status'] === 'error';
      return (isRefused ? refusal(body, SUBJECT) : notPrometheus(SUBJECT)).reason;
    }
    case 'tooLarge':
      return `The answer to the query of ${SUBJECT} is larger than 8 MiB.`;
    case 'unanswered':
      return answer.reason;
  }
}
