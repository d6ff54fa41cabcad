import pLimit from 'p-limit';
import type { ResolvedPrometheus } from '../../../core/config/resolved';
import { type HttpTrouble, problemOf } from '../../../core/endpoints/trouble';
import { asPhrase } from '../../../core/foreignText';
import type { Problem } from '../../../core/problem';
import { clockOf, type EndpointClock } from '../../../core/reliability/clock';
import type { Instant } from '../../../core/time/instant';
import type { EndpointAccess } from '../access';
import { isFields } from '../fields';
import { type JsonReply, jsonReply } from '../jsonReply';
import { addressUnder, originOf } from '../origin';
import { refusal, warningsIn } from './answer';
import type { PrometheusRequest } from './plan';

export interface PrometheusServer {
  /** Asks, or if the server has failed before, doesn't bother it any more. */
  ask(request: PrometheusRequest): Promise<ServerAnswer>;
  hasFailed(): boolean;
  /** How its clock differs from ours; none where it didn't say. */
  clocks(): readonly EndpointClock[];
  /** What stood in the way of the answers so far, each trouble once. */
  problems(): readonly Problem[];
}

export type ServerAnswer =
  /** With the server's clock; null where it doesn't say. */
  | { readonly state: 'answered'; readonly body: unknown; readonly serverAt: Instant | null }
  /** One query's fault, not the server's. */
  | { readonly state: 'tooLarge'; readonly serverAt: null }
  /** One sentence. */
  | { readonly state: 'unanswered'; readonly reason: string; readonly serverAt: null };

const AT_A_TIME = 4;
/** Queries in a row that it could not do: so many batches may be too heavy for it, and parts of them after those. */
const MOST_UNABLE = 40;

/** A server that is asked gently: a few questions at a time, and none after it failed. */
export function prometheusAt(endpoint: ResolvedPrometheus, access: EndpointAccess): PrometheusServer {
  const inTurn = pLimit(AT_A_TIME);
  const warnings = new Set<string>();
  let trouble: HttpTrouble | null = null;
  let clocks: readonly EndpointClock[] = [];
  let unable = 0;

  return { ask, hasFailed: () => trouble !== null, clocks: () => clocks, problems };

  function ask(request: PrometheusRequest): Promise<ServerAnswer> {
    return inTurn(async () => {
      if (trouble) return unanswered(trouble);
      const answer = await send(request);
      if (answer.state === 'answered') {
        const { body, serverAt } = answer;
        for (const warning of warningsIn(body)) warnings.add(warning);
        if (clocks.length === 0) clocks = clockOf(endpoint.id, answer);
        unable = isUnable(body) ? unable + 1 : 0;
        if (unable >= MOST_UNABLE) trouble ??= givenUp(answer.status);
        return { state: 'answered', body, serverAt };
      }
      if (answer.trouble.kind === 'tooLarge') return { state: 'tooLarge', serverAt: null };
      // many servers evaluate rules elsewhere, or keep them to themselves, and are well for all that
      if (request.path !== '/api/v1/rules') trouble ??= answer.trouble;
      return unanswered(answer.trouble);
    });
  }

  async function send(request: PrometheusRequest): Promise<JsonReply> {
    const { id, url, headers = {}, params = {}, auth } = endpoint;
    const address = addressUnder(url, request.path, 'search' in request ? request.search : '');
    const form = request.form && { ...params, ...request.form };
    return jsonReply(
      await access.exchange({ endpoint: id, url: address, form, headers, auth }, access.signal),
      originOf(url),
    );
  }

  function givenUp(status: number): HttpTrouble {
    const origin = originOf(endpoint.url);
    return status >= 300 ? { kind: 'failed', origin, status } : { kind: 'otherKind', origin, expected: 'prometheus' };
  }

  function unanswered(trouble: HttpTrouble): ServerAnswer {
    return { state: 'unanswered', reason: problemOf(trouble, endpoint.id).message, serverAt: null };
  }

  function problems(): readonly Problem[] {
    const partial = [...warnings].toSorted().map((warning) => ({
      code: 'partialData',
      message: `${endpoint.id}: the data may be partial, the server warns: ${asPhrase(warning)}.`,
      fix: null,
      source: endpoint.id,
    }));
    return trouble ? [problemOf(trouble, endpoint.id), ...partial] : partial;
  }
}

/** Whether the fault is the server's, or it is no Prometheus: not that of one query. */
function isUnable(body: unknown): boolean {
  if (!isFields(body)) return true;
  if (body['status'] === 'error') return refusal(body, '').state === 'unanswered';
  return body['status'] !== 'success';
}
