import * as v from 'valibot';
import { faultOf } from '../config/fault';

/** What could be read of an item: null is what it doesn't say, or says wrongly. */
export interface ReadItem<S extends ItemSchema> {
  readonly values: { readonly [K in keyof v.InferOutput<S>]-?: Exclude<v.InferOutput<S>[K], undefined> | null };
  readonly faults: readonly ItemFault[];
}

export interface ItemFault {
  readonly key: string;
  /** One sentence, without its full stop. */
  readonly sentence: string;
}

export type ItemSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/** Reads an object that a server sent value by value, so that what is wrong with one doesn't spoil the others. */
export function readItem<S extends ItemSchema>(schema: S, item: object): ReadItem<S> {
  const { output, issues = [] } = v.safeParse(schema, item, { abortPipeEarly: true });
  const faults = issues.map((issue) => ({ key: String(issue.path?.[0]?.key), sentence: faultOf(issue).sentence }));
  const wrong = new Set(faults.map(({ key }) => key));
  const read = output as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(
    Object.keys(schema.entries).map((key) => [key, wrong.has(key) ? null : (read[key] ?? null)]),
  );
  return { values: values as ReadItem<S>['values'], faults };
}
