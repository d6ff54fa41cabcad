import { isDeepStrictEqual } from 'node:util';
import type { Ask } from '../../core/endpoints/ask';

/** What decides where an endpoint is asked, and how. */
export interface Asked extends Pick<Ask, 'url' | 'auth' | 'headers'> {
  readonly id: string;
}

/** What a content says of its endpoint; undefined where it is none. */
export function askedOf(content: string): Asked | undefined {
  const endpoint = objectIn(content);
  const { id, url, auth, headers = {} } = endpoint;
  if (typeof id !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  if (auth !== 'none' && auth !== 'bearer' && auth !== 'basic') return undefined;
  return { id, url, auth, headers: textsIn(headers) };
}

/** Whether an ask goes to no other place and carries nothing else than its endpoint. */
export function isOf(ask: Ask, { id, url, auth, headers }: Asked): boolean {
  return (
    ask.endpoint === id && ask.auth === auth && isBelow(ask.url, url) && isDeepStrictEqual(ownHeaders(ask), headers)
  );
}

/** Without what an adapter says of itself: which form it can read. */
function ownHeaders({ headers }: Ask): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Accept'));
}

/** What an adapter adds to its endpoint's path: nothing that a server could read as a way out of there. */
const PLAIN_PATH = /^(\/[\w.-]+)*\/?$/;

function isBelow(address: string, base: string): boolean {
  if (!URL.canParse(address)) return false;
  const [asked, agreed] = [new URL(address), new URL(base)];
  const folder = agreed.pathname.replace(/\/+$/, '');
  return (
    asked.origin === agreed.origin &&
    asked.username + asked.password + asked.hash === '' &&
    asked.pathname.startsWith(folder) &&
    PLAIN_PATH.test(asked.pathname.slice(folder.length))
  );
}

function objectIn(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textsIn(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
}
