import * as v from 'valibot';
import { _addIssue as addIssue } from 'valibot';
import { must } from './wording';

/** An object of these keys and no others; an issue for each other one. */
export function anObject<Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.strictObject(entries, must('an object'));
  return withRun(schema, (dataset, config) => {
    const { value } = dataset;
    const result = schema['~run'](dataset, config);
    const others = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    // valibot stops at the first one
    for (const key of others.filter((key) => !Object.hasOwn(entries, key)).slice(1))
      addIssue(schema, 'key', result, config, {
        input: key,
        expected: 'never',
        path: [{ type: 'object', origin: 'key', input: {}, key, value: null }],
      });
    return result;
  });
}

/** An object whose keys and values are all alike. */
export function aRecord<
  Key extends v.BaseSchema<string, string, v.BaseIssue<unknown>>,
  Value extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>,
>(key: Key, value: Value) {
  const schema = v.record(key, value, must('an object'));
  return withRun(schema, (dataset, config) => schema['~run'](dataset, config));
}

/** valibot takes a list for an object; JSON doesn't. */
function withRun<Schema extends v.GenericSchema>(schema: Schema, run: Schema['~run']): Schema {
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return run(dataset, config);
      addIssue(schema, 'type', dataset, config);
      return dataset;
    },
  };
}
