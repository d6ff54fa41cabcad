import * as v from 'valibot';
import { countOfBad, countOfSeries } from './countingQuery';
import type { ConfigPath } from './fault';
import { checked, defined, joined, type SloDefinitions, shareOf, wrong } from './sloDefinitions';
import { must } from './wording';

const percentageMessage = must('a percentage between 0 and 100 in quotes, like "99.9"');

/** Pyrra has it as text; a number says the same. */
const percentage = v.pipe(
  v.union([v.string(), v.number()], percentageMessage),
  v.check((target) => Number(target) > 0 && Number(target) < 100, percentageMessage),
  v.transform((target) => shareOf(Number(target))),
);

const series = v.pipe(
  v.object({ metric: v.string(must('a series')) }, must('an object')),
  v.transform(({ metric }) => countOfSeries(metric)),
);

const grouping = v.nullish(v.array(v.string(must('a label')), must('a list')), []);

const resourceSchema = v.object(
  {
    metadata: v.object({ name: v.string(must('a name')) }, must('an object')),
    spec: v.object(
      {
        target: percentage,
        window: v.string(must('a length of time')),
        indicator: v.object(
          {
            ratio: v.nullish(v.object({ errors: series, total: series, grouping }, must('an object'))),
            latency: v.nullish(v.object({ success: series, total: series, grouping }, must('an object'))),
            bool_gauge: v.nullish(v.object({ metric: v.string(must('a series')), grouping }, must('an object'))),
          },
          must('an object'),
        ),
      },
      must('an object'),
    ),
  },
  must('an object'),
);
type Indicator = v.InferOutput<typeof resourceSchema>['spec']['indicator'];

/** Pyrra's pyrra.dev/v1alpha1 (https://github.com/pyrra-dev/pyrra). @param path Of the document. */
export function pyrraSlos(content: unknown, path: ConfigPath): SloDefinitions {
  return checked(resourceSchema, content, path, ({ metadata, spec: { target, window, indicator } }) => {
    const at = [...path, 'spec', 'indicator'];
    const queries = queriesOf(indicator);
    if (!queries) return wrong(at, 'indicator is neither ratio, latency nor bool_gauge, which alone can be counted');
    const { errors, total, grouping } = queries;
    if (errors === undefined || total === undefined)
      return wrong(at, 'indicator must name series, like http_requests_total{code=~"5.."}');
    return joined([
      defined({ id: metadata.name, objective: target, window, errors, total }, path),
      ...(grouping.length > 0
        ? [wrong(at, `grouping by ${grouping.join(', ')} is left out: all of them are counted as one`)]
        : []),
    ]);
  });
}

interface Queries {
  readonly errors: string | undefined;
  readonly total: string | undefined;
  readonly grouping: readonly string[];
}

function queriesOf({ ratio, latency, bool_gauge: gauge }: Indicator): Queries | undefined {
  if (ratio) return ratio;
  if (latency) {
    const { success, total, grouping } = latency;
    return { errors: total && success && countOfBad(total, success), total, grouping };
  }
  if (gauge) {
    const good = countOfSeries(gauge.metric, 'sum_over_time');
    const total = countOfSeries(gauge.metric, 'count_over_time');
    return { errors: total && good && countOfBad(total, good), total, grouping: gauge.grouping };
  }
  return undefined;
}
