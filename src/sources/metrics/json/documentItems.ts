import { type Fields, idIn, isFields } from '../fields';

const MOST_ITEMS = 5000;

/** An item of a document's list: nothing but its id is known yet. */
export interface Identified {
  readonly id: string;
  readonly fields: Fields;
}

export interface DocumentItems {
  readonly items: readonly Identified[];
  /** What is wrong with the list: phrases without their full stop. */
  readonly faults: readonly string[];
}

/** @param kind The list's key. */
export function documentItems(document: Fields, kind: string): DocumentItems {
  const list = document[kind] ?? [];
  if (!Array.isArray(list)) return { items: [], faults: [`its ${kind} are not a list`] };
  const read = list.slice(0, MOST_ITEMS);
  const items = read.filter(isFields).flatMap((fields) => {
    const id = idIn(fields);
    return id === null ? [] : [{ id, fields }];
  });
  const nameless = read.length - items.length;
  return {
    items,
    faults: [
      ...(nameless > 0 ? [`${nameless} of its ${kind} lack an id and are left out`] : []),
      ...(list.length > MOST_ITEMS ? [`of its ${list.length} ${kind} only the first ${MOST_ITEMS} are read`] : []),
    ],
  };
}
