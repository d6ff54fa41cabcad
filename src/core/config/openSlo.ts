import * as v from 'valibot';
import { countingQuery, countOfBad } from './countingQuery';
import type { ConfigPath } from './fault';
import { checked, defined, joined, type SloDefinitions, shareOf, uncountable, wrong } from './sloDefinitions';
import { must } from './wording';

/** A document of OpenSLO; others may refer to it by its kind and name. */
export interface Resource {
  readonly kind: unknown;
  readonly content: unknown;
  readonly path: ConfigPath;
}

const name = v.string(must('a name'));
const anything = v.nullish(v.unknown());
const number = v.nullish(v.number(must('a number')));

const objectiveSchema = v.object({
  target: number,
  targetPercent: number,
  indicator: anything,
  indicatorRef: anything,
});

const sloSchema = v.object({
  metadata: v.object({ name }, must('an object')),
  spec: v.object(
    {
      service: v.nullish(name),
      indicator: anything,
      indicatorRef: anything,
      timeWindow: v.pipe(
        v.array(
          v.object(
            { duration: v.string(must('a length of time')), isRolling: anything, calendar: anything },
            must('an object'),
          ),
          must('a list'),
        ),
        v.length(1, 'must hold one window'),
      ),
      budgetingMethod: v.nullish(v.literal('Occurrences', must('Occurrences, the method that counts events'))),
      objectives: v.pipe(v.array(objectiveSchema, must('a list')), v.minLength(1, 'must hold an objective')),
    },
    must('an object'),
  ),
});

const metricSchema = v.nullish(
  v.object(
    {
      metricSource: v.object(
        {
          metricSourceRef: v.nullish(name),
          type: v.nullish(v.pipe(name, v.regex(/^prometheus$/i, must('Prometheus')))),
          spec: v.object({ query: v.string(must('a query')) }, must('an object')),
        },
        must('an object'),
      ),
    },
    must('an object'),
  ),
);
type Metric = NonNullable<v.InferOutput<typeof metricSchema>>;

const indicatorSchema = v.object(
  {
    spec: v.object(
      {
        thresholdMetric: v.nullish(v.never('has no events that can be counted; write a ratioMetric')),
        ratioMetric: v.object(
          {
            counter: v.nullish(v.boolean(must('true or false')), false),
            good: metricSchema,
            bad: metricSchema,
            total: metricSchema,
          },
          must('an object'),
        ),
      },
      must('an object'),
    ),
  },
  must('an object'),
);
type Ratio = v.InferOutput<typeof indicatorSchema>['spec']['ratioMetric'];

/** OpenSLO v1 (https://github.com/OpenSLO/OpenSLO): its SLOs, with the indicators and data sources that they name. */
export function openSlos(resources: readonly Resource[]): SloDefinitions {
  const named = new Map(resources.map((resource) => [nameOf(resource.kind, metadataName(resource)), resource]));
  named.delete(undefined);
  return joined(resources.filter(({ kind }) => kind === 'SLO').map((slo) => slosOf(slo, named)));
}

/** Resources by their kinds and names. */
type Named = ReadonlyMap<string | undefined, Resource>;

function nameOf(kind: unknown, name: unknown): string | undefined {
  return typeof kind === 'string' && typeof name === 'string' ? `${kind}/${name}` : undefined;
}

function metadataName({ content }: Resource): unknown {
  const result = v.safeParse(v.object({ metadata: v.object({ name }) }), content);
  return result.success ? result.output.metadata.name : undefined;
}

function slosOf({ content, path }: Resource, named: Named): SloDefinitions {
  return checked(sloSchema, content, path, ({ metadata, spec }) => {
    const at = [...path, 'spec'];
    const [window] = spec.timeWindow;
    if (!window || window.calendar || window.isRolling === false)
      return wrong([...at, 'timeWindow'], 'timeWindow follows the calendar, which is not supported; let it roll (30d)');
    const indicator = spec.indicator
      ? { content: spec.indicator, path: [...at, 'indicator'] }
      : named.get(nameOf('SLI', spec.indicatorRef));
    if (!indicator)
      return wrong(at, 'spec must have an indicator, or an indicatorRef that names an SLI of these files');
    return checked(indicatorSchema, indicator.content, indicator.path, ({ spec: { ratioMetric } }) =>
      counted(ratioMetric, [...indicator.path, 'spec', 'ratioMetric'], named, ({ errors, total, dataSource }) =>
        joined(
          spec.objectives.map(({ target, targetPercent, ...composite }, index) => {
            const place = [...at, 'objectives', index];
            const objective = target ?? (typeof targetPercent === 'number' ? shareOf(targetPercent) : undefined);
            if (composite.indicator || composite.indicatorRef)
              return wrong(place, `objectives[${index}] has an indicator of its own, which is not supported`);
            if (objective === undefined) return wrong(place, `"target" is missing in objectives[${index}]`);
            const id = spec.objectives.length > 1 ? `${metadata.name}-${index + 1}` : metadata.name;
            return defined(
              { id, ...(spec.service && { service: spec.service }), objective, window: window.duration, errors, total },
              place,
              dataSource,
            );
          }),
        ),
      ),
    );
  });
}

interface Counted {
  readonly errors: string;
  readonly total: string;
  readonly dataSource: string | null;
}

function counted(
  { counter, good, bad, total }: Ratio,
  path: ConfigPath,
  named: Named,
  then: (counted: Counted) => SloDefinitions,
): SloDefinitions {
  const part = bad ?? good;
  if (!part || !total) return wrong(path, 'ratioMetric must have total, and good or bad');
  const partName = bad ? 'bad' : 'good';
  const sources = new Set([part, total].map(({ metricSource }) => metricSource.metricSourceRef ?? null));
  if (sources.size > 1) return wrong(path, `${partName} and total name different data sources`);
  const [dataSource = null] = sources;
  const source = named.get(nameOf('DataSource', dataSource));
  if (source && !v.is(PROMETHEUS, source.content))
    return wrong(path, 'ratioMetric names a data source that is no Prometheus');
  const query = ({ metricSource }: Metric) => countingQuery(metricSource.spec.query, counter ?? false);
  const [partQuery, totalQuery] = [query(part), query(total)];
  if (partQuery === undefined) return wrong([...path, partName], uncountable(partName));
  if (totalQuery === undefined) return wrong([...path, 'total'], uncountable('total'));
  const errors = bad ? partQuery : countOfBad(totalQuery, partQuery);
  return then({ errors, total: totalQuery, dataSource });
}

const PROMETHEUS = v.object({ spec: v.object({ type: v.pipe(v.string(), v.regex(/^prometheus$/i)) }) });
