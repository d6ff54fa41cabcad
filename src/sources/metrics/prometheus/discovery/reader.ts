import type { Problem } from '../../../../core/problem';
import type { Sampled } from '../answer';
import { type Evaluation, type QueryRequest, requestOf } from '../plan';
import type { PrometheusServer } from '../server';
import { decodeRules, RULES_REQUEST, type Rule } from './rules';
import { type Course, decodeCourses, decodeVector, type Series } from './series';

/** Asks one endpoint of objectives, and keeps what it could not be told. */
export interface Reader {
  /** Null where there was no answer. */
  series(query: string, subject: string): Promise<readonly Series[] | null>;
  courses(request: QueryRequest): Promise<readonly Course[] | null>;
  /** Null where the server doesn't show them. */
  rules(): Promise<readonly Rule[] | null>;
  /** In the order of their questions. */
  readonly problems: readonly Problem[];
}

export function readerOf(server: PrometheusServer, evaluation: Evaluation, source: string): Reader {
  const problems: Problem[] = [];
  return {
    problems,
    series: async (query, subject) => {
      const vector = await ask(requestOf(query, evaluation), decodeVector, subject);
      if (vector !== null && vector.left > 0) problems.push(tooMany(vector.left + vector.series.length));
      return vector?.series ?? null;
    },
    courses: (request) => ask(request, decodeCourses, 'error ratios over the window'),
    rules: async () => {
      const answer = await server.ask(RULES_REQUEST);
      const rules = answer.state === 'answered' ? decodeRules(answer.body, 'rules') : null;
      return rules?.state === 'sampled' ? rules.sample : null;
    },
  };

  async function ask<T>(
    request: QueryRequest,
    decode: (body: unknown, subject: string) => Sampled<T>,
    subject: string,
  ): Promise<T | null> {
    const answer = await server.ask(request);
    switch (answer.state) {
      case 'tooLarge':
        problems.push(failed(`The query of ${subject} gave more than 8 MiB.`, NARROW));
        return null;
      case 'unanswered':
        return null;
      case 'answered': {
        const sampled = decode(answer.body, subject);
        if (sampled.state === 'sampled') return sampled.sample;
        if (sampled.state !== 'empty') problems.push(failed(sampled.reason, 'Try again, or look into its log.'));
        return null;
      }
    }
  }

  function failed(reason: string, fix: string): Problem {
    return { code: 'queryFailed', message: `${source}: ${reason}`, fix, source };
  }

  function tooMany(count: number): Problem {
    const message = `${source}: it has ${count} series of objectives, of which only the first ones are looked at.`;
    return { code: 'tooManySeries', message, fix: NARROW, source };
  }
}

const NARROW = 'Name the labels of the objectives that matter in the endpoint\'s "include".';
