import type { EndpointConfig } from '../../core/config/endpoint';
import type { NotFailureConfig } from '../../core/config/notFailures';
import { listIn, withItem, withoutItems } from './listText';

/** The shared file's text with one more endpoint, or with another one in place of that of the same id. Null as `withItem`. */
export function withEndpoint(text: string | null, endpoint: EndpointConfig): string | null {
  return withItem(text, 'endpoints', asWritten(endpoint), (item) => textAt(item, 'id') === endpoint.id);
}

/** What a person would write, in the order in which they would. */
function asWritten({ id, type, url, auth, ...rest }: EndpointConfig): object {
  return { id, type, url, ...(auth !== 'none' && { auth }), ...rest };
}

/** The ids that are taken already. */
export function endpointIds(text: string | null): readonly string[] {
  const endpoints = listIn(text ?? '{}', 'endpoints') ?? [];
  return endpoints.map((item) => textAt(item, 'id')).filter((id) => id !== null);
}

/** The shared file's text with one more judgement, or with another one of the same failure. Null as `withItem`. */
export function withNotFailure(text: string | null, judged: NotFailureConfig): string | null {
  return withItem(text, 'notFailures', judged, (item) => textAt(item, 'failed') === judged.failed);
}

/** The text without all judgements of a failure. Null as `withItem`. */
export function withoutNotFailure(text: string, failed: string): string | null {
  return withoutItems(text, 'notFailures', (item) => textAt(item, 'failed') === failed);
}

export function countOfNotFailures(text: string | null): number {
  return listIn(text ?? '{}', 'notFailures')?.length ?? 0;
}

function textAt(item: unknown, key: 'id' | 'failed'): string | null {
  const text: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, key) : null;
  return typeof text === 'string' ? text : null;
}
