import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import axios, { type AxiosResponse } from 'axios';
import type { Ask } from '../core/endpoints/ask';
import { addressIn } from './address';
import type { TlsFiles } from './certificate';
import { credentialOf } from './credential';
import type { Gate } from './gate';

/** Bytes, after decompression. */
const LARGEST_BODY = 8 * 1024 * 1024;

export interface Sending {
  readonly secret: string | null;
  readonly files: TlsFiles;
  readonly gate: Gate;
  /** Whether the proxies of the environment (`HTTPS_PROXY`, `NO_PROXY`, …) are used. VS Code has its own ways to find one. */
  readonly environmentProxy: boolean;
  readonly signal: AbortSignal;
}

/** Sends an ask once. @throws What axios does: it holds the secret, and may go nowhere. */
export function send(
  ask: Ask,
  url: URL,
  { secret, files, gate, environmentProxy, signal }: Sending,
): Promise<AxiosResponse<string>> {
  return axios.request<string>({
    adapter: 'http',
    method: ask.form ? 'POST' : 'GET',
    url: url.href,
    headers: {
      Accept: 'application/json',
      'User-Agent': 'team-momentum',
      ...ask.headers,
      ...(secret !== null && credentialOf(ask.auth, secret)),
      // without TLS nothing tells whose connection is used again
      ...(url.protocol === 'http:' && { Connection: 'close' }),
    },
    ...(ask.form && { data: new URLSearchParams(ask.form) }),
    signal,
    transport: transportTo(url, gate, files),
    ...(!environmentProxy && { proxy: false }),
    maxRedirects: 0,
    maxContentLength: LARGEST_BODY,
    responseType: 'text',
    transformResponse: (text: string) => text,
    validateStatus: () => true,
  });
}

/** VS Code puts its proxy support into the modules' objects: their functions are looked up with each request. */
function transportTo(url: URL, gate: Gate, files: TlsFiles) {
  return {
    request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest {
      const isToProxy = options.hostname !== addressIn(url.hostname);
      const all = {
        ...options,
        ...(!isToProxy && { lookup: gate.lookup }),
        ...(url.protocol === 'https:' && files),
      };
      const request = options.protocol === 'https:' ? https.request(all, onResponse) : http.request(all, onResponse);
      gate.watch(request);
      return request;
    },
  };
}
