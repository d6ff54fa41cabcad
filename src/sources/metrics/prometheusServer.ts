import pLimit from 'p-limit';
import type { ResolvedPrometheus } from '../../core/config/resolved';
import { type HttpTrouble, problemOf } from '../../core/endpoints/trouble';
import type { Problem } from '../../core/problem';
import type { Instant } from '../../core/time/instant';
import type { EndpointAccess } from './access';
import { type JsonReply, jsonReply } from './jsonReply';
import { addressUnder, originOf } from './origin';
import { type Sampled, warningsIn } from './prometheusAnswer';
import type { Question } from './prometheusPlan';

export interface PrometheusServer {
  /** Asks, or if the server has failed before, doesn't bother it any more. */
  ask<T>(question: Question, decode: (body: unknown, subject: string) => Sampled<T>): Promise<Answer<T>>;
  hasFailed(): boolean;
  /** What stood in the way of the answers so far, each trouble once. */
  problems(): readonly Problem[];
}

export interface Answer<T> {
  readonly sampled: Sampled<T>;
  /** The server's clock; null where it doesn't say. */
  readonly date: Instant | null;
}

const AT_A_TIME = 4;

/** A server that is asked gently: a few questions at a time, and none after it failed. */
export function prometheusAt(endpoint: ResolvedPrometheus, access: EndpointAccess): PrometheusServer {
  const inTurn = pLimit(AT_A_TIME);
  const warnings = new Set<string>();
  let trouble: HttpTrouble | null = null;

  return { ask, hasFailed: () => trouble !== null, problems };

  function ask<T>(question: Question, decode: (body: unknown, subject: string) => Sampled<T>): Promise<Answer<T>> {
    return inTurn(async () => {
      if (trouble) return unanswered(trouble);
      const answer = await send(question);
      if (answer.state === 'answered') {
        for (const warning of warningsIn(answer.body)) warnings.add(warning);
        return { sampled: decode(answer.body, question.subject), date: answer.serverAt };
      }
      if (answer.trouble.kind === 'tooLarge') return tooLarge(question);
      trouble ??= answer.trouble;
      return unanswered(trouble);
    });
  }

  async function send({ path, form }: Question): Promise<JsonReply> {
    const { id, url, headers = {}, params = {}, auth } = endpoint;
    const ask = { endpoint: id, url: addressUnder(url, path), form: { ...params, ...form }, headers, auth };
    return jsonReply(await access.exchange(ask, access.signal), originOf(url));
  }

  function unanswered<T>(trouble: HttpTrouble): Answer<T> {
    return { sampled: { state: 'unanswered', reason: problemOf(trouble, endpoint.id).message }, date: null };
  }

  function problems(): readonly Problem[] {
    const partial = [...warnings].toSorted().map((warning) => ({
      code: 'partialData',
      message: `${endpoint.id}: the data may be partial, the server warns: ${warning.replace(/[\s.]+$/, '')}.`,
      fix: null,
      source: endpoint.id,
    }));
    return trouble ? [problemOf(trouble, endpoint.id), ...partial] : partial;
  }
}

/** One query's fault, not the server's. */
function tooLarge<T>({ subject }: Question): Answer<T> {
  const reason = `The query of ${subject} gave more than 8 MiB in place of one number; wrap it in sum(…).`;
  return { sampled: { state: 'invalid', reason }, date: null };
}
