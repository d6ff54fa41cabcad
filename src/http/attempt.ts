import type { AxiosResponse } from 'axios';
import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';
import { type Closed, gateOf } from './gate';
import type { Permission } from './permission';
import { retryAfter } from './rateLimit';
import { replyOf } from './replyOf';
import type { Attempt } from './retry';
import { type Sending, send } from './send';
import { isPassing, troubleOf } from './troubleOf';

/** Seconds; who wants to be left alone for longer is. */
const LONGEST_WAIT = 2;

/**
 * Sends an ask once.
 * @throws What the signal was aborted with.
 */
export async function attempt(
  ask: Ask,
  url: URL,
  sending: Omit<Sending, 'gate'> & Pick<Permission, 'internal'>,
): Promise<Attempt> {
  const gate = gateOf(url, sending);
  const refused = (kind: Closed): Attempt => ({
    reply: { state: 'failed', trouble: { kind, origin: url.origin } },
    againAfter: null,
  });
  const before = gate.closed();
  if (before) return refused(before);
  try {
    const response = await send(ask, url, { ...sending, gate });
    const reply = replyOf(response, url, sending.secret);
    return { reply, againAfter: pauseAfter(response, reply) };
  } catch (error) {
    sending.signal.throwIfAborted();
    const meanwhile = gate.closed();
    if (meanwhile) return refused(meanwhile);
    const trouble = troubleOf(error, url);
    return { reply: { state: 'failed', trouble }, againAfter: isPassing(error) ? 0 : null };
  }
}

/** Seconds after which the server may have a better answer; null if it has this one for good, or for long. */
function pauseAfter({ status, headers, data }: AxiosResponse<string>, reply: Reply): number | null {
  const trouble = reply.state === 'failed' ? reply.trouble : null;
  if (trouble?.kind === 'rateLimited') return short(trouble.retryAfterSeconds);
  // 503 with JSON is the answer to one question; without it, the server has none
  const isBusy = trouble
    ? trouble.kind === 'failed' && (status === 502 || status === 504)
    : status === 503 && !/^\s*[[{]/.test(data);
  return isBusy ? short(retryAfter(headers, Date.now()) ?? 0) : null;
}

function short(seconds: number): number | null {
  return seconds <= LONGEST_WAIT ? seconds : null;
}
