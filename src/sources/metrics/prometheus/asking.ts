import type { Instant } from '../../../core/time/instant';
import { decodeSeries, faultIn, type Sample, type Sampled, tooLarge } from './answer';
import { batchedQuery, batchesOf, decodeBatch } from './batch';
import { type Evaluation, type Question, requestOf } from './plan';
import type { PrometheusServer, ServerAnswer } from './server';

/** What a group of questions was answered, in its order. */
export interface GroupAnswer {
  readonly sampled: readonly Sampled<readonly Sample[]>[];
  /** The server's clock; null where it doesn't say. */
  readonly serverAt: Instant | null;
}

/**
 * Asks groups of questions, one for each objective, in as few requests as the server takes. Where it refuses a batch or
 * can't do it in time, each group is asked apart, and then each question, so that only what is at fault is blamed.
 */
export async function askTogether(
  server: PrometheusServer,
  evaluation: Evaluation,
  groups: readonly (readonly Question[])[],
): Promise<readonly GroupAnswer[]> {
  const batches = batchesOf(groups);
  return (await Promise.all(batches.map((batch) => askBatch(server, evaluation, batch)))).flat();
}

async function askBatch(
  server: PrometheusServer,
  evaluation: Evaluation,
  groups: readonly (readonly Question[])[],
): Promise<readonly GroupAnswer[]> {
  const questions = groups.flat();
  if (questions.length === 0) return groups.map(() => ({ sampled: [], serverAt: null }));
  const answer = await server.ask(requestOf(batchedQuery(questions), evaluation));
  const sampled = answer.state === 'answered' ? decodeBatch(answer.body, questions) : null;
  if (sampled) {
    const { serverAt } = answer;
    let start = 0;
    return groups.map(({ length }) => {
      start += length;
      return { sampled: sampled.slice(start - length, start), serverAt };
    });
  }
  const apart = (group: readonly Question[]) =>
    groups.length > 1 ? askBatch(server, evaluation, [group]) : askApart(server, evaluation, group);
  return (await Promise.all(groups.map(apart))).flat();
}

const AT_A_TIME = 2;

/** Up to the first question that is at fault. */
async function askApart(
  server: PrometheusServer,
  evaluation: Evaluation,
  questions: readonly Question[],
): Promise<readonly GroupAnswer[]> {
  const sampled: Sampled<readonly Sample[]>[] = [];
  let serverAt: Instant | null = null;
  for (let start = 0; start < questions.length; start += AT_A_TIME) {
    const some = questions.slice(start, start + AT_A_TIME);
    const answers = await Promise.all(some.map((question) => server.ask(requestOf(question.query, evaluation))));
    for (const [index, answer] of answers.entries()) {
      const { subject } = some[index] ?? { subject: '' };
      sampled.push(sampledIn(answer, subject));
      serverAt ??= answer.serverAt;
    }
    const fault = faultIn(sampled);
    if (fault) return [{ sampled: questions.map((_, index) => sampled[index] ?? fault), serverAt }];
  }
  return [{ sampled, serverAt }];
}

function sampledIn(answer: ServerAnswer, subject: string): Sampled<readonly Sample[]> {
  switch (answer.state) {
    case 'answered':
      return decodeSeries(answer.body, subject);
    case 'tooLarge':
      return tooLarge(subject);
    case 'unanswered':
      return answer;
  }
}
