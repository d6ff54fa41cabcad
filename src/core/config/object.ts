import * as v from 'valibot';
import { must } from './wording';

/** An object of these keys and no others. */
export const anObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
  withoutLists(v.strictObject(entries, must('an object')));

/** An object whose keys and values are all alike. */
export const aRecord = <
  Key extends v.BaseSchema<string, string, v.BaseIssue<unknown>>,
  Value extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>,
>(
  key: Key,
  value: Value,
) => withoutLists(v.record(key, value, must('an object')));

/** valibot takes a list for an object; JSON doesn't. */
function withoutLists<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      v._addIssue(schema, 'type', dataset, config);
      return dataset;
    },
  };
}
