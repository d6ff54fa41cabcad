import * as v from 'valibot';
import { type Config, configSchema } from './config';
import { type ConfigPath, type Fault, faultOf, innermost, isUnknownKey, pathOf } from './fault';

export type ParsedConfig =
  /** `unknown` are the keys that mean nothing to this version. */
  | { readonly state: 'valid'; readonly config: Config; readonly unknown: readonly ConfigPath[] }
  | { readonly state: 'broken'; readonly faults: readonly Fault[] };

/** @param input What the file says, as JSON. */
export function parseConfig(input: unknown): ParsedConfig {
  const first = issuesOf(input);
  const unknown = first.issues.filter(isUnknownKey).map(pathOf);
  const { result, issues } = unknown.length > 0 ? issuesOf(without(input, new Set(unknown.map(keyOf)))) : first;
  if (result.success) return { state: 'valid', config: result.output, unknown };
  return { state: 'broken', faults: issues.map((issue) => faultOf(issue)) };
}

function issuesOf(input: unknown) {
  const result = v.safeParse(configSchema, input, { abortPipeEarly: true });
  return { result, issues: (result.issues ?? []).flatMap(innermost) };
}

/** A copy that lacks what stands at the paths, each as `keyOf` has it. */
function without(value: unknown, paths: ReadonlySet<string>, at: ConfigPath = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => without(item, paths, [...at, index]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const path = [...at, name];
      return paths.has(keyOf(path)) ? [] : [[name, without(item, paths, path)]];
    }),
  );
}

function keyOf(path: ConfigPath): string {
  return JSON.stringify(path);
}
