import type * as v from 'valibot';
import { FOUND } from './wording';

/** Keys and indexes from the root of the file. */
export type ConfigPath = readonly (string | number)[];

/** Something in the shared file that is not what it must be. */
export interface Fault {
  /** As far as the file has it. */
  readonly path: ConfigPath;
  /** One sentence, without its full stop. */
  readonly sentence: string;
}

const LONGEST_FOUND = 60;

export function pathOf(issue: v.BaseIssue<unknown>): ConfigPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** What is wrong inside a value that may be one of several things, where it is nearly one of them. */
export function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inside = (issue.issues ?? []).flatMap((inner) =>
    inner.path ? innermost({ ...inner, path: [...(issue.path ?? []), ...inner.path] }) : [],
  );
  return inside.length > 0 ? inside : [issue];
}

/** @param above What leads to the value that the issue's own path begins at. */
export function faultOf(issue: v.BaseIssue<unknown>, above: ConfigPath = []): Fault {
  const path = [...above, ...pathOf(issue)];
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  if (isMissing(issue)) return { path: parent, sentence: `"${key}" is missing${where}` };
  if (isUnknownKey(issue)) return { path, sentence: `"${key}" means nothing${where}` };
  // A record's key is at fault, not what stands under it.
  const name = nameOf(issue.path?.at(-1)?.origin === 'key' ? parent : path);
  return { path, sentence: `${name} ${issue.message.replace(FOUND, () => excerpt(issue.input))}` };
}

export function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

function isMissing({ kind, input, path }: v.BaseIssue<unknown>): boolean {
  return kind === 'schema' && input === undefined && path !== undefined;
}

/** `objective`, `bots[2]`, or what stands for the root of a file or of one of its documents. */
function nameOf(path: ConfigPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return last;
  return path.length === 1 ? 'the document' : `${nameOf(path.slice(0, -1))}[${last}]`;
}

/** Short, on one line, and without what an address may hold of a secret: its user and password, its query. */
function excerpt(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = withoutQuery(withoutUser(JSON.stringify(value) ?? 'nothing'));
  return text.length <= LONGEST_FOUND ? text : `${text.slice(0, LONGEST_FOUND)}…`;
}

/** No patterns: they would take hours to find out that millions of characters hold nothing secret. */
function withoutUser(text: string): string {
  const end = text.lastIndexOf('@');
  const hasUser = text.lastIndexOf(':', end) >= 0 && end >= 0;
  return hasUser ? `"…${text.slice(end)}` : text;
}

function withoutQuery(text: string): string {
  const scheme = text.indexOf('://');
  const address = scheme < 0 ? '' : text.slice(scheme);
  const query = address.search(/[?#]/);
  return query < 0 ? text : `${text.slice(0, scheme + query)}?…"`;
}
