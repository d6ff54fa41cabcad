import axios, { type AxiosResponse } from 'axios';
import type { HttpTrouble } from './trouble';

/** Bytes, after decompression. */
const LARGEST_BODY = 8 * 1024 * 1024;
/** Milliseconds for a whole exchange; axios's own timeout starts anew with each byte. */
const DEADLINE = 15_000;
/** Statuses whose JSON says what was wrong with a question. */
const EXPLAINED = new Set([400, 422, 503]);
/** Keys that could reach an object's prototype. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export interface HttpRequest {
  readonly url: URL;
  /** Sent by POST; without it the request is a GET. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string | null;
}

export interface HttpLimits {
  readonly signal: AbortSignal;
  /** Milliseconds; 15 s by default. */
  readonly deadline?: number;
}

export type HttpAnswer =
  /** `date` is the server's clock as it says it, if it does. */
  | { readonly state: 'answered'; readonly status: number; readonly body: unknown; readonly date: string | null }
  | { readonly state: 'failed'; readonly trouble: HttpTrouble };

/**
 * Asks for JSON, and for nothing but what was asked: no redirect is followed, no environment's proxy is used, size and
 * time are bounded, and nothing secret is in what comes back.
 * @throws What the signal was aborted with.
 */
export async function fetchJson(
  request: HttpRequest,
  { signal, deadline = DEADLINE }: HttpLimits,
): Promise<HttpAnswer> {
  signal.throwIfAborted();
  const { origin } = request.url;
  const timeout = AbortSignal.timeout(deadline);
  try {
    const response = await send(request, AbortSignal.any([signal, timeout]));
    return answerOf(response, origin, request.token);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) return { state: 'failed', trouble: { kind: 'timedOut', origin, seconds: deadline / 1000 } };
    return { state: 'failed', trouble: troubleOf(error, origin) };
  }
}

function send({ url, form, headers, token }: HttpRequest, signal: AbortSignal): Promise<AxiosResponse<string>> {
  return axios.request<string>({
    adapter: 'http',
    method: form ? 'POST' : 'GET',
    url: url.href,
    headers: { Accept: 'application/json', ...headers, ...(token !== null && { Authorization: `Bearer ${token}` }) },
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

function answerOf({ status, headers, data }: AxiosResponse<string>, origin: string, token: string | null): HttpAnswer {
  const failed = (trouble: HttpTrouble): HttpAnswer => ({ state: 'failed', trouble });
  const succeeded = 200 <= status && status < 300;
  if (300 <= status && status < 400) return failed({ kind: 'signInNeeded', origin });
  if (status === 401 || status === 403) return failed({ kind: 'unauthorized', origin, status });
  if (status === 429)
    return failed({ kind: 'rateLimited', origin, status, retryAfterSeconds: secondsOf(headers['retry-after']) });
  if (status === 404) return failed({ kind: 'notFound', origin, status });
  if (!succeeded && !EXPLAINED.has(status)) return failed({ kind: 'failed', origin, status });

  const body = parse(token ? data.replaceAll(token, '…') : data);
  if (body !== undefined) return { state: 'answered', status, body, date: textOf(headers['date']) };
  if (!succeeded) return failed({ kind: 'failed', origin, status });
  return failed({ kind: data.trimStart().startsWith('<') ? 'signInNeeded' : 'notJson', origin });
}

/** Undefined for what isn't JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => (DANGEROUS.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
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

function secondsOf(retryAfter: unknown): number | null {
  return typeof retryAfter === 'string' && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}

function textOf(header: unknown): string | null {
  return typeof header === 'string' ? header : null;
}
