import type { Reply } from '../../core/endpoints/reply';
import type { HttpTrouble } from '../../core/endpoints/trouble';

/** Keys that could reach an object's prototype. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonReply =
  | (Omit<Extract<Reply, { state: 'answered' }>, 'text' | 'contentType'> & { readonly body: unknown })
  | { readonly state: 'failed'; readonly trouble: HttpTrouble };

/** A reply read as JSON, or why it can't be. */
export function jsonReply(reply: Reply, origin: string): JsonReply {
  if (reply.state === 'failed') return reply;
  const { text, contentType, ...rest } = reply;
  const body = parse(text);
  if (body !== undefined) return { ...rest, body };
  const { status } = reply;
  if (status >= 300) return { state: 'failed', trouble: { kind: 'failed', origin, status } };
  const isPage = contentType === 'text/html' || text.trimStart().startsWith('<');
  return { state: 'failed', trouble: { kind: isPage ? 'signInNeeded' : 'notJson', origin } };
}

/** Undefined for what isn't JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => (DANGEROUS.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
}
