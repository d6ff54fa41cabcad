import * as v from 'valibot';
import { type Config, configSchema } from './config';
import { type ConfigPath, type Fault, faultOf, innermost, isUnknownKey, pathOf } from './fault';

export type ParsedConfig =
  /** `unknown` are the keys that mean nothing to this version. */
  | { readonly state: 'valid'; readonly config: Config; readonly unknown: readonly ConfigPath[] }
  | { readonly state: 'broken'; readonly faults: readonly Fault[] };

/** Each round finds one unknown key an object; nobody has more by mistake. */
const MOST_ROUNDS = 50;

/** @param input What the file says, as JSON. */
export function parseConfig(input: unknown): ParsedConfig {
  let known = input;
  const unknown: ConfigPath[] = [];
  for (let round = 0; ; round += 1) {
    const result = v.safeParse(configSchema, known, { abortPipeEarly: true });
    if (result.success) return { state: 'valid', config: result.output, unknown };
    const issues = result.issues.flatMap(innermost);
    const found = issues.filter(isUnknownKey).map(pathOf);
    if (found.length === 0 || round === MOST_ROUNDS)
      return { state: 'broken', faults: issues.map((issue) => faultOf(issue)) };
    known = found.reduce(without, known);
    unknown.push(...found);
  }
}

/** A copy that lacks what stands at the path. */
function without(value: unknown, [key, ...rest]: ConfigPath): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? without(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (name !== key) return [[name, item]];
      return rest.length === 0 ? [] : [[name, without(item, rest)]];
    }),
  );
}
