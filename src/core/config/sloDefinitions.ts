import * as v from 'valibot';
import { type ConfigPath, type Fault, faultOf, innermost } from './fault';
import { type SloConfig, sloSchema } from './slo';

/** An SLO that a file of another tool defines. */
export interface DefinedSlo {
  readonly slo: SloConfig;
  /** The data source that the file names; null where it names none. */
  readonly dataSource: string | null;
  /** Where it stands: the document's place, then keys and indexes. */
  readonly path: ConfigPath;
}

/** What documents of other tools define, and what of them can't be used; paths begin with the document's place. */
export interface SloDefinitions {
  readonly slos: readonly DefinedSlo[];
  readonly faults: readonly Fault[];
}

export function wrong(path: ConfigPath, sentence: string): SloDefinitions {
  return { slos: [], faults: [{ path, sentence }] };
}

export function joined(definitions: readonly SloDefinitions[]): SloDefinitions {
  return {
    slos: definitions.flatMap(({ slos }) => slos),
    faults: definitions.flatMap(({ faults }) => faults),
  };
}

/** What follows from a value that is as the schema has it, or what is wrong with it. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: ConfigPath,
  then: (value: v.InferOutput<Schema>) => SloDefinitions,
): SloDefinitions {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return then(result.output);
  return { slos: [], faults: result.issues.flatMap(innermost).map((issue) => faultOf(issue, path)) };
}

/** An SLO in the words of the shared file, if it may stand there. */
export function defined(
  slo: v.InferInput<typeof sloSchema>,
  path: ConfigPath,
  dataSource: string | null = null,
): SloDefinitions {
  return checked(sloSchema, slo, path, (slo) => ({ slos: [{ slo, dataSource, path }], faults: [] }));
}

/** 99.9 → 0.999, without what floating point adds. */
export function shareOf(percentage: number): number {
  return Number((percentage / 100).toPrecision(12));
}

export function uncountable(query: string): string {
  return (
    `${query} can't be counted over any length of time, as sums of rate(…), increase(…), sum_over_time(…) and ` +
    'count_over_time(…) can'
  );
}
