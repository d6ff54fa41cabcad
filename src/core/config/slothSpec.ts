import * as v from 'valibot';
import { countingQuery } from './countingQuery';
import type { ConfigPath } from './fault';
import { checked, defined, joined, type SloDefinitions, shareOf, uncountable, wrong } from './sloDefinitions';
import { must } from './wording';

/** Sloth's own window, unless its command line says otherwise. */
const WINDOW = '30d';

const name = v.string(must('a name'));
const query = v.string(must('a query'));
const percentageMessage = must('a percentage between 0 and 100, like 99.9');
const percentage = v.pipe(
  v.number(percentageMessage),
  v.gtValue(0, percentageMessage),
  v.ltValue(100, percentageMessage),
);

const specSchema = v.object({ service: name, slos: v.array(v.unknown(), must('a list')) }, must('an object'));

const resourceSchema = v.object({ spec: v.unknown() });

const sloSchema = v.object(
  {
    name,
    objective: percentage,
    sli: v.object({ events: v.nullish(v.unknown()), raw: v.nullish(v.unknown()) }, must('an object')),
  },
  must('an object'),
);

/** The names of the two queries. */
type Names = readonly [errors: string, total: string];

/** Sloth's prometheus/v1 (https://sloth.dev/specs/default/). @param path Of the document. */
export function slothSlos(content: unknown, path: ConfigPath): SloDefinitions {
  return specSlos(content, path, ['error_query', 'total_query']);
}

/** The same as a resource of Kubernetes. */
export function slothResourceSlos(content: unknown, path: ConfigPath): SloDefinitions {
  return checked(resourceSchema, content, path, ({ spec }) =>
    specSlos(spec, [...path, 'spec'], ['errorQuery', 'totalQuery']),
  );
}

function specSlos(spec: unknown, path: ConfigPath, names: Names): SloDefinitions {
  return checked(specSchema, spec, path, ({ service, slos }) =>
    joined(slos.map((slo, index) => sloOf(slo, service, [...path, 'slos', index], names))),
  );
}

function sloOf(slo: unknown, service: string, path: ConfigPath, [errorsName, totalName]: Names): SloDefinitions {
  return checked(sloSchema, slo, path, ({ name, objective, sli: { events, raw } }) => {
    const at = [...path, 'sli'];
    if (raw) return wrong(at, 'sli has a ratio (raw), of which no events can be counted; write it as events');
    if (!events) return wrong(at, 'sli has no events, and plugins are not run here; write it as events');
    const eventsSchema = v.object({ [errorsName]: query, [totalName]: query }, must('an object'));
    return checked(eventsSchema, events, [...at, 'events'], (queries) => {
      const [errors, total] = [errorsName, totalName].map((key) => countingQuery(queries[key] ?? ''));
      if (errors === undefined) return wrong([...at, 'events', errorsName], uncountable(errorsName));
      if (total === undefined) return wrong([...at, 'events', totalName], uncountable(totalName));
      return defined(
        { id: `${service}-${name}`, service, objective: shareOf(objective), window: WINDOW, errors, total },
        path,
      );
    });
  });
}
