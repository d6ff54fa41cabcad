import type { ClientRequest } from 'node:http';
import type { AxiosResponse } from 'axios';
import type { Reply } from '../core/endpoints/reply';
import type { HttpTrouble } from '../core/endpoints/trouble';
import { redacted } from './credential';
import { isExhausted, secondsToWait } from './rateLimit';

/** Statuses whose JSON says what was wrong with a question. */
const EXPLAINED = new Set([400, 422, 503]);
/** What nginx says to who shows no certificate, or a wrong one. */
const WANTS_CERTIFICATE = /No required SSL certificate was sent|The SSL certificate error/;
/** What nginx and servers in Go say to who speaks http where they listen to https. */
const WANTS_TLS = /The plain HTTP request was sent to HTTPS port|Client sent an HTTP request to an HTTPS server/;

/** What a response means. @param secret What may not be in it. */
export function replyOf(
  { status, headers, data, request }: AxiosResponse<string>,
  url: URL,
  secret: string | null,
): Reply {
  const { origin } = url;
  const receivedAt = Date.now();
  const trouble = (): HttpTrouble | null => {
    if (status === 407 || (url.protocol === 'https:' && !isEncrypted(request)))
      return { kind: 'proxyRefused', origin, status };
    if (300 <= status && status < 400) return { kind: 'signInNeeded', origin };
    if (status === 429 || (status === 403 && isExhausted(headers)))
      return { kind: 'rateLimited', origin, status, retryAfterSeconds: secondsToWait(headers, receivedAt) };
    if (status === 401 || status === 403) return { kind: 'unauthorized', origin, status };
    if (status === 404) return { kind: 'notFound', origin, status };
    if (status === 400 && WANTS_CERTIFICATE.test(data)) return { kind: 'certificateWanted', origin };
    if (status === 400 && WANTS_TLS.test(data)) return { kind: 'notHttp', origin };
    return (200 <= status && status < 300) || EXPLAINED.has(status) ? null : { kind: 'failed', origin, status };
  };
  const failure = trouble();
  if (failure) return { state: 'failed', trouble: failure };
  return {
    state: 'answered',
    status,
    contentType: contentTypeOf(headers['content-type'], secret),
    text: redacted(data, secret),
    serverAt: instantOf(headers['date']),
    receivedAt,
  };
}

/** A proxy that refuses to connect to an https server answers in its stead, and without TLS. */
function isEncrypted({ socket }: ClientRequest): boolean {
  return socket !== null && 'encrypted' in socket;
}

function contentTypeOf(header: unknown, secret: string | null): string | null {
  if (typeof header !== 'string') return null;
  const [type = ''] = redacted(header, secret).split(';', 1);
  return type.trim().toLowerCase();
}

function instantOf(date: unknown): number | null {
  const at = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
