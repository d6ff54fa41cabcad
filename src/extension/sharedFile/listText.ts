import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** Of a shared file's lists. */
export type ListName = 'endpoints' | 'notFailures';

type Is = (item: unknown) => boolean;

/**
 * The shared file's text with one more item in a list, or with another one in place of the one that it is. All else stays
 * as it is written.
 * @param text Null where there is no such file yet.
 * @returns Null where the text is not what a shared file must be.
 */
export function withItem(text: string | null, name: ListName, item: object, is: Is): string | null {
  if (text === null || text.trim() === '') return `${JSON.stringify({ version: 1, [name]: [item] }, null, 2)}\n`;
  const list = listIn(text, name);
  if (!list) return null;
  const place = list.findIndex(is);
  const path = [name, place === -1 ? list.length : place];
  return applyEdits(text, modify(text, path, item, { ...FORMAT, isArrayInsertion: place === -1 }));
}

/** The text without such items of a list, and without a list that holds no other. Null as above. */
export function withoutItems(text: string, name: ListName, are: Is): string | null {
  const list = listIn(text, name);
  if (!list) return null;
  if (list.every(are)) return applyEdits(text, modify(text, [name], undefined, FORMAT));
  const places = list.flatMap((item, place) => (are(item) ? [place] : []));
  return places.reduceRight((rest, place) => applyEdits(rest, modify(rest, [name, place], undefined, FORMAT)), text);
}

/** Undefined where the text is not what a shared file must be. */
export function listIn(text: string, name: ListName): readonly unknown[] | undefined {
  const errors: ParseError[] = [];
  const file: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || typeof file !== 'object' || file === null || Array.isArray(file)) return undefined;
  const list: unknown = Object.hasOwn(file, name) ? Reflect.get(file, name) : [];
  return Array.isArray(list) ? list : undefined;
}
