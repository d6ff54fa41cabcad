import { InvalidArgumentError } from 'commander';
import { parseDuration } from '../core/time/duration';
import { type Instant, parseInstant } from '../core/time/instant';

export function duration(text: string): number {
  const length = parseDuration(text);
  if (length === undefined) throw new InvalidArgumentError('Expected a length of time like 12h, 90d or 26w.');
  return length;
}

export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined)
    throw new InvalidArgumentError('Expected an RFC 3339 instant with a zone, like 2026-11-21T00:00:00Z.');
  return at;
}

/** One more of a repeatable option. */
export function origins(text: string, before: readonly string[]): readonly string[] {
  const origin = originOf(text);
  if (origin === undefined)
    throw new InvalidArgumentError('Expected scheme, host and port alone, like https://prometheus.example.com.');
  return [...before, origin];
}

/** The origin that a text names and nothing else; undefined for paths, user names and other schemes. */
export function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin ? url.origin : undefined;
}
