import { formatInstant, parseInstant, type Timestamp } from '../../core/time/instant';

/** An object that a server sent: nothing in it is known to be there, or to be what it should. */
export type Fields = Readonly<Record<string, unknown>>;

/** UTF-16 code units. */
const LONGEST_TEXT = 300;
const MOST_ITEMS = 5000;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list. */
export function listIn(fields: Fields, key: string): readonly Fields[] {
  const value = fields[key];
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isFields) : [];
}

export function textsIn(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isText).map(shortened) : [];
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

/** Finite. */
export function numberIn(fields: Fields, key: string): number | null {
  const value = fields[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** From RFC 3339 with a zone. */
export function timestampIn(fields: Fields, key: string): Timestamp | null {
  const value = fields[key];
  const at = typeof value === 'string' ? parseInstant(value) : undefined;
  return at === undefined ? null : formatInstant(at);
}

/** Of a web page: what an editor may open. */
export function linkIn(fields: Fields, key: string): string | null {
  const value = textIn(fields, key);
  return value !== null && /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;
}

export function shortened(text: string): string {
  // without the half of a character that the cut may leave
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
