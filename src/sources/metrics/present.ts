import type { Ask } from '../../core/endpoints/ask';
import type { Reply } from '../../core/endpoints/reply';
import { problemOf } from '../../core/endpoints/trouble';
import { clockOf } from '../../core/reliability/clock';
import { type EndpointFacts, troubled } from '../../core/report/endpointFacts';
import type { EndpointAccess } from './access';

/** What came back of an ask. */
export type Answer = Extract<Reply, { state: 'answered' }>;

/**
 * Asks an endpoint that knows only the present one thing: a pure plan, and a pure reading of what it answers.
 * @throws What the signal was aborted with.
 */
export async function readPresent(
  ask: Ask,
  decode: (answer: Answer) => EndpointFacts,
  { asOf, exchange, signal }: EndpointAccess,
): Promise<EndpointFacts> {
  const source = ask.endpoint;
  if (asOf !== null) {
    const message = `${source} knows only the present, so it is not asked about the past.`;
    return troubled({ code: 'presentOnly', message, fix: 'Leave --as-of out.', source });
  }
  const reply = await exchange(ask, signal);
  if (reply.state === 'failed') return troubled(problemOf(reply.trouble, source));
  return { ...decode(reply), clocks: clockOf(source, reply) };
}
