import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import type { EndpointConfig } from '../../core/config/endpoint';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/**
 * The shared file's text with one more endpoint, or with another one in place of that of the same id. All else stays as it
 * is written.
 * @param text Null where there is no such file yet.
 * @returns Null where the text is not what a shared file must be.
 */
export function withEndpoint(text: string | null, endpoint: EndpointConfig): string | null {
  const written = asWritten(endpoint);
  if (text === null || text.trim() === '') return `${JSON.stringify({ version: 1, endpoints: [written] }, null, 2)}\n`;
  const errors: ParseError[] = [];
  const file: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || typeof file !== 'object' || file === null || Array.isArray(file)) return null;
  const endpoints: unknown = 'endpoints' in file ? file.endpoints : [];
  if (!Array.isArray(endpoints)) return null;
  const place = endpoints.findIndex((item: unknown) => idOf(item) === endpoint.id);
  const path = ['endpoints', place === -1 ? endpoints.length : place];
  return applyEdits(text, modify(text, path, written, { ...FORMAT, isArrayInsertion: place === -1 }));
}

/** What a person would write, in the order in which they would. */
function asWritten({ id, type, url, auth, ...rest }: EndpointConfig): object {
  return { id, type, url, ...(auth !== 'none' && { auth }), ...rest };
}

/** The ids that are taken already. */
export function endpointIds(text: string | null): readonly string[] {
  const file: unknown = parse(text ?? '');
  const endpoints: unknown = typeof file === 'object' && file !== null && 'endpoints' in file ? file.endpoints : [];
  return Array.isArray(endpoints) ? endpoints.map(idOf).filter((id) => id !== null) : [];
}

function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null;
}
