import { shortened } from '../../core/foreignText';
import { formatInstant, parseInstant, type Timestamp } from '../../core/time/instant';

/** An object that a server sent: nothing in it is known to be there, or to be what it should. */
export type Fields = Readonly<Record<string, unknown>>;

const MOST_TEXTS = 1000;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textsIn(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.slice(0, MOST_TEXTS).filter(isText).map(shortened) : [];
}

export function textIn(fields: Fields, key: string): string | null {
  const value = fields[key];
  return isText(value) ? shortened(value) : null;
}

/** Some systems number what they have. */
export function idIn(fields: Fields): string | null {
  const { id } = fields;
  return Number.isSafeInteger(id) ? String(id) : textIn(fields, 'id');
}

/** From RFC 3339 with a zone. */
export function timestampIn(fields: Fields, key: string): Timestamp | null {
  const value = fields[key];
  const at = typeof value === 'string' ? parseInstant(value) : undefined;
  return at === undefined ? null : formatInstant(at);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
