import pLimit, { type LimitFunction } from 'p-limit';
import { contentOf, type ResolvedEndpoint } from '../../core/config/resolved';
import { dueAt, failureIn, isDue, isSent, type Polling } from '../../core/endpoints/polling';
import type { Problem } from '../../core/problem';
import { type EndpointFacts, joinedFacts } from '../../core/report/endpointFacts';
import { DAY, formatInstant, HOUR, type Instant, MINUTE, SECOND } from '../../core/time/instant';
import type { Exchange } from '../../http/exchange';
import { type EndpointOptions, readEndpoint, unreadFacts } from './endpoints';
import { type KeptAnswer, loadAnswer, saveAnswer } from './keptAnswer';

/** What endpoints said, now or before. */
export interface Polled {
  readonly facts: EndpointFacts;
  /** Those, by id, that were asked now and answered. */
  readonly heard: readonly string[];
  /** When to ask again what gave no answer; null where nothing is to be asked before the next look. */
  readonly askAgainAt: Instant | null;
}

export interface PollOptions extends EndpointOptions {
  readonly polling: Polling;
  /** The folder that answers are kept in; null keeps none. */
  readonly keep: string | null;
  onWarning?(sentence: string): void;
}

/**
 * Asks those endpoints that are due. Of the others, and of those that give no answer, what they answered before holds.
 * @throws What the signal was aborted with.
 */
export async function pollEndpoints(endpoints: readonly ResolvedEndpoint[], options: PollOptions): Promise<Polled> {
  const polled = await Promise.all(
    endpoints.map((endpoint) => {
      const asking = askingOf(endpoint, options);
      return inTurn(asking, () => poll(endpoint, asking, options));
    }),
  );
  const again = polled.flatMap(({ askAgainAt }) => askAgainAt ?? []);
  return {
    facts: joinedFacts(polled.map(({ facts }) => facts)),
    heard: polled.flatMap(({ heard }) => heard),
    askAgainAt: again.length > 0 ? Math.min(...again) : null,
  };
}

/** All that an endpoint is asked, as text. */
export function askingOf(
  endpoint: ResolvedEndpoint,
  { windows, maintenance }: Pick<EndpointOptions, 'windows' | 'maintenance'>,
): string {
  return JSON.stringify([contentOf(endpoint), windows, maintenance]);
}

const turns = new Map<string, LimitFunction>();

/** Several repositories may name the same endpoint: who comes second finds what the first was answered. */
function inTurn<T>(asking: string, run: () => Promise<T>): Promise<T> {
  const turn = turns.get(asking) ?? pLimit(1);
  turns.set(asking, turn);
  return turn(run).finally(() => {
    if (turn.activeCount + turn.pendingCount === 0) turns.delete(asking);
  });
}

async function poll(endpoint: ResolvedEndpoint, asking: string, options: PollOptions): Promise<Polled> {
  options.signal.throwIfAborted();
  const kept = await loadAnswer(options.keep, asking);
  const askedAt = Date.now();
  if (!isDue({ answeredAt: kept.answer?.askedAt ?? null, failing: kept.failing }, options.polling, askedAt))
    return remembered(endpoint, kept, askedAt);
  const past = new Map(kept.past);
  const { facts, restFor } = await ask(endpoint, { ...options, past });
  const problem = failureIn(facts, endpoint.id);
  if (problem && !isSent(problem)) return remembered(endpoint, { ...kept, failing: null }, askedAt, problem);
  const times = (kept.failing?.times ?? 0) + 1;
  const now: KeptAnswer = problem
    ? { answer: kept.answer, failing: { problem, at: askedAt, times, restFor }, past }
    : { answer: { facts, askedAt }, failing: null, past };
  await saveAnswer(options.keep, asking, now).catch((error: unknown) =>
    options.onWarning?.(`What ${endpoint.id} answered could not be kept: ${String(error)}.`),
  );
  return problem ? remembered(endpoint, now, askedAt) : { facts, heard: [endpoint.id], askAgainAt: null };
}

/** Notes what it wants to be left alone for, which its facts don't tell. */
async function ask(
  endpoint: ResolvedEndpoint,
  options: PollOptions,
): Promise<{ readonly facts: EndpointFacts; readonly restFor: number | null }> {
  let restFor: number | null = null;
  const exchange: Exchange = async (ask, signal) => {
    const reply = await options.exchange(ask, signal);
    if (reply.state === 'failed' && reply.trouble.kind === 'rateLimited')
      restFor = Math.max(restFor ?? 0, reply.trouble.retryAfterSeconds * SECOND);
    return reply;
  };
  const facts = await readEndpoint(endpoint, { ...options, exchange });
  return { facts, restFor };
}

/** What an endpoint answered before, and why it says nothing now. */
function remembered(
  endpoint: ResolvedEndpoint,
  { answer, failing }: KeptAnswer,
  now: Instant,
  trouble: Problem | null = failing?.problem ?? null,
): Polled {
  const again = failing && dueAt(failing);
  const askAgainAt = failing && again !== null && again > failing.at ? again : null;
  const told = { heard: [], askAgainAt };
  if (answer === null || trouble?.code === 'originNotAllowed')
    return { ...told, facts: unreadFacts(endpoint, trouble ?? nobodyLooks(endpoint.id)) };
  if (trouble === null) return { ...told, facts: answer.facts };
  const age = `The figures are those of ${agoText(now - answer.askedAt)} (${formatInstant(answer.askedAt)}).`;
  const aged = { ...trouble, message: `${trouble.message} ${age}` };
  return { ...told, facts: { ...answer.facts, problems: [aged, ...answer.facts.problems] } };
}

function nobodyLooks(source: string): Problem {
  const message = `${source}: it is not asked while nobody looks at the window.`;
  return { code: 'endpointNotAsked', message, fix: 'Look at the window, or refresh.', source };
}

function agoText(age: number): string {
  if (age < 2 * HOUR) return `${Math.max(Math.round(age / MINUTE), 0)} min ago`;
  return age < 2 * DAY ? `${Math.round(age / HOUR)} h ago` : `${Math.round(age / DAY)} days ago`;
}
