import axios, { type AxiosResponse } from 'axios';
import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';
import type { HttpTrouble } from '../core/endpoints/trouble';
import type { Exchange } from './exchange';
import type { Permission, Permit } from './permission';

/** Bytes, after decompression. */
const LARGEST_BODY = 8 * 1024 * 1024;
/** Milliseconds for a whole exchange; axios's own timeout starts anew with each byte. */
const DEADLINE = 15_000;
/** Statuses whose JSON says what was wrong with a question. */
const EXPLAINED = new Set([400, 422, 503]);

export interface ClientOptions {
  readonly permit: Permit;
  /** Milliseconds; 15 s by default. */
  readonly deadline?: number;
}

/**
 * Asks for what was permitted, and for nothing else: no redirect is followed, size and time are bounded, and nothing
 * secret is in what comes back.
 */
export function guardedClient({ permit, deadline = DEADLINE }: ClientOptions): Exchange {
  return async (ask, signal) => {
    signal.throwIfAborted();
    const { origin } = new URL(ask.url);
    const permission = await permit(ask);
    if ('refusal' in permission) return { state: 'failed', trouble: permission.refusal };
    const timeout = AbortSignal.timeout(deadline);
    try {
      return replyOf(await send(ask, permission, AbortSignal.any([signal, timeout])), origin, permission.secret);
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) return { state: 'failed', trouble: { kind: 'timedOut', origin, seconds: deadline / 1000 } };
      return { state: 'failed', trouble: troubleOf(error, origin) };
    }
  };
}

function send(
  { url, form, headers, auth }: Ask,
  { secret }: Permission,
  signal: AbortSignal,
): Promise<AxiosResponse<string>> {
  return axios.request<string>({
    adapter: 'http',
    method: form ? 'POST' : 'GET',
    url,
    headers: { Accept: 'application/json', ...headers, ...(secret !== null && credential(auth, secret)) },
    ...(form && { data: new URLSearchParams(form) }),
    signal,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: LARGEST_BODY,
    responseType: 'text',
    transformResponse: (text: string) => text,
    validateStatus: () => true,
  });
}

function credential(auth: Ask['auth'], secret: string): Record<string, string> {
  switch (auth) {
    case 'none':
      return {};
    case 'bearer':
      return { Authorization: `Bearer ${secret}` };
    case 'basic':
      return { Authorization: `Basic ${Buffer.from(secret).toString('base64')}` };
  }
}

function replyOf({ status, headers, data }: AxiosResponse<string>, origin: string, secret: string | null): Reply {
  const failed = (trouble: HttpTrouble): Reply => ({ state: 'failed', trouble });
  if (300 <= status && status < 400) return failed({ kind: 'signInNeeded', origin });
  if (status === 401 || status === 403) return failed({ kind: 'unauthorized', origin, status });
  if (status === 429)
    return failed({ kind: 'rateLimited', origin, status, retryAfterSeconds: secondsOf(headers['retry-after']) });
  if (status === 404) return failed({ kind: 'notFound', origin, status });
  if (!(200 <= status && status < 300) && !EXPLAINED.has(status)) return failed({ kind: 'failed', origin, status });
  return {
    state: 'answered',
    status,
    contentType: textOf(headers['content-type'])?.split(';', 1)[0]?.trim().toLowerCase() ?? null,
    text: secret ? data.replaceAll(secret, '…') : data,
    serverAt: instantOf(textOf(headers['date'])),
    receivedAt: Date.now(),
  };
}

function troubleOf(error: unknown, origin: string): HttpTrouble {
  const { code, message } = error instanceof Error && 'code' in error ? error : { code: null, message: '' };
  if (message.startsWith('maxContentLength')) return { kind: 'tooLarge', origin };
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { kind: 'unknownHost', origin };
    case 'ECONNREFUSED':
      return { kind: 'refused', origin };
    default:
      return { kind: isCertificate(code) ? 'untrusted' : 'disconnected', origin };
  }
}

function isCertificate(code: unknown): boolean {
  return typeof code === 'string' && /CERT|UNABLE_TO_VERIFY|ERR_TLS/.test(code);
}

function secondsOf(retryAfter: unknown): number {
  return typeof retryAfter === 'string' && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 60;
}

function instantOf(date: string | null): number | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : at;
}

function textOf(header: unknown): string | null {
  return typeof header === 'string' ? header : null;
}
