import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { createGenerator } from 'ts-json-schema-generator';
import { configSchema } from '../src/core/config/config';
import { FOUND } from '../src/core/config/wording';
import { metricsDocument } from '../src/core/contract/metricsDocument';

// tsx scripts/schemas.ts [--check]: writes the JSON Schemas from their definitions in code, or says which are out of date.

const root = path.join(import.meta.dirname, '..');

const schemas: Readonly<Record<string, () => object>> = {
  'schemas/momentum.schema.json': sharedFileSchema,
  'schemas/metrics.schema.json': metricsSchema,
  'schemas/report.schema.json': () => typeSchema('src/core/report/report.ts', 'Report'),
  'schemas/explanation.schema.json': () => typeSchema('src/views/explained.ts', 'PrintedExplanation'),
  'schemas/gate.schema.json': () => typeSchema('src/core/report/gate.ts', 'Gate'),
};

function sharedFileSchema(): object {
  // what a schema can't say stays to the product's own checks: real lengths of time, unique ids
  return toJsonSchema(configSchema, {
    typeMode: 'input',
    ignoreActions: ['check', 'raw_check', 'url'],
    // VS Code says it in place of the pattern
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex' && 'message' in valibotAction && typeof valibotAction.message === 'string'
        ? { ...jsonSchema, patternErrorMessage: valibotAction.message.replace(`; found ${FOUND}`, '') }
        : undefined,
  });
}

function metricsSchema(): object {
  // JSON has finite numbers alone; times carry their format beside the check
  return toJsonSchema(metricsDocument, { typeMode: 'input', ignoreActions: ['check', 'finite'] });
}

/** Of a type that is printed. */
function typeSchema(file: string, type: string): object {
  return createGenerator({
    path: path.join(root, file),
    tsconfig: path.join(root, 'tsconfig.json'),
    type,
    skipTypeCheck: true,
    // readers must bear fields that a later release adds
    additionalProperties: true,
    topRef: false,
  }).createSchema(type);
}

function onDisk(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

const isCheck = process.argv.includes('--check');
for (const [file, schema] of Object.entries(schemas)) {
  const text = `${JSON.stringify(schema(), null, 2)}\n`;
  if (text === onDisk(file)) continue;
  if (isCheck) {
    console.error(`${file} is out of date: npm run fix writes it anew.`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(`Wrote ${file}`);
}
