import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';
import type { HttpTrouble } from '../core/endpoints/trouble';
import { attempt } from './attempt';
import { readCertificate } from './certificate';
import type { Exchange } from './exchange';
import { orAborted } from './orAborted';
import { Origins } from './origins';
import type { Permit } from './permission';
import { bestOf } from './retry';

/** Milliseconds for a whole exchange; axios's own timeout starts anew with each byte. */
const DEADLINE = 15_000;

export interface ClientOptions {
  /** Whether the proxies of the environment are used; VS Code finds the right one by itself. */
  readonly environmentProxy?: boolean;
  /** Milliseconds; 15 s by default. */
  readonly deadline?: number;
}

/**
 * Asks for what was permitted, and for nothing else: no redirect is followed, size, time and number are bounded, and
 * nothing secret is in what comes back. What is learnt of a server holds for all who ask through one client.
 */
export function guardedClient({
  environmentProxy = false,
  deadline = DEADLINE,
}: ClientOptions = {}): (permit: Permit) => Exchange {
  const origins = new Origins();
  return (permit) => (ask, signal) =>
    orAborted(
      origins.inTurn(new URL(ask.url).origin, () => exchange(ask, permit, signal)),
      signal,
    );

  async function exchange(ask: Ask, permit: Permit, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted();
    const url = new URL(ask.url);
    const { origin } = url;
    const permission = await orAborted(permit(ask), signal);
    if ('refusal' in permission) return failed(permission.refusal);
    const { internal, certificate } = permission;
    const secret = (ask.auth !== 'none' && permission.secret) || null;
    if (ask.auth !== 'none' && secret === null) return failed({ kind: 'tokenMissing', origin });
    const rest = origins.restOf(origin);
    if (rest) return failed({ kind: 'rateLimited', origin, status: rest.status, retryAfterSeconds: rest.seconds });
    const read = await readCertificate(url.protocol === 'https:' ? certificate : null);
    if (read.state === 'unreadable') return failed({ kind: 'certificateUnreadable', origin, file: read.file });
    if (read.state === 'unusable') return failed({ kind: 'certificateUnusable', origin });

    const timeout = AbortSignal.timeout(deadline);
    const ended = AbortSignal.any([signal, timeout]);
    try {
      const sending = { secret, internal, files: read.files, environmentProxy, signal: ended };
      const reply = await bestOf(() => attempt(ask, url, sending), ended);
      if (reply.state === 'failed' && reply.trouble.kind === 'rateLimited')
        origins.rest(origin, { status: reply.trouble.status, seconds: reply.trouble.retryAfterSeconds });
      return reply;
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) return failed({ kind: 'timedOut', origin, seconds: deadline / 1000 });
      throw error;
    }
  }
}

function failed(trouble: HttpTrouble): Reply {
  return { state: 'failed', trouble };
}
