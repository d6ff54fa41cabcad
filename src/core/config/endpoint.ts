import * as v from 'valibot';
import { pathGlob } from './glob';
import { identifier } from './identifier';
import { anObject, aRecord } from './object';
import { sloSchema } from './slo';
import { FOUND, must } from './wording';

/** The only headers that a shared file may set: none of them carries a secret. */
const HEADERS = ['X-Scope-OrgID', 'THANOS-TENANT', 'X-Grafana-Org-Id'] as const;

/** The only parameters that it may set: how a server evaluates, never what it is asked. */
const PARAMS = [
  'dedup',
  'engine',
  'extra_filters[]',
  'extra_label',
  'lookback_delta',
  'max_source_resolution',
  'nocache',
  'partial_response',
] as const;

/** What writes objectives into a Prometheus that can be found there. */
export const GENERATORS = ['sloth', 'pyrra', 'grafana-slo', 'slo-generator', 'momentum'] as const;

/** Of one endpoint. */
export const MOST_SLOS = 100;

const urlMessage = must('an http or https address without user, password, query, fragment or variables');

const url = v.pipe(
  v.string(urlMessage),
  v.regex(/^https?:\/\/[^\s/?#@\\{}]+(\/[^\s?#\\{}]*)?$/, urlMessage),
  v.url(urlMessage),
);

/** What it is instead isn't said: it might be a secret. */
const textMessage = 'must be 1 to 300 printable ASCII characters';

const text = v.pipe(v.string(textMessage), v.regex(/^[\x20-\x7e]{1,300}$/, textMessage));

const fixedMessage = `${textMessage} without variables, which nothing replaces`;

/** Of a header, of a parameter. */
const fixedText = v.pipe(v.string(fixedMessage), v.regex(/^(?!.*\$\{)[\x20-\x7e]{1,300}$/, fixedMessage));

const onlyOf = (names: readonly string[]) =>
  v.pipe(v.string(), v.values(names, `may hold ${names.join(', ')} only; found ${FOUND}`));

const shared = {
  id: v.pipe(identifier, v.description('Names the endpoint; no other in the file has the same.')),
  auth: v.optional(
    v.pipe(
      v.picklist(
        ['none', 'bearer', 'basic'],
        'must be none, bearer or basic: the credential itself is never written here',
      ),
      v.description(
        'The kind of credential: a token, or user and password. The credential itself is never written here.',
      ),
    ),
    'none',
  ),
  headers: v.exactOptional(
    v.pipe(
      aRecord(onlyOf(HEADERS), fixedText),
      v.description('Headers that go with each request, like { "X-Scope-OrgID": "team-a" }.'),
    ),
  ),
};

const fileGlob = pathGlob('slo/*.yaml');

/** One glob of files, or several. */
export const sloFiles = v.union(
  [
    fileGlob,
    v.pipe(v.array(fileGlob), v.minLength(1, 'must hold a glob'), v.maxLength(20, 'may hold 20 globs at most')),
  ],
  must('a glob or a list of globs, like slo/*.yaml'),
);

const prometheusSchema = anObject({
  ...shared,
  type: v.literal('prometheus'),
  url: v.pipe(url, v.description('What stands before /api/v1.'), v.examples(['https://prometheus.example.com'])),
  params: v.exactOptional(
    v.pipe(
      aRecord(onlyOf(PARAMS), fixedText),
      v.description('Parameters that go with each query, like { "partial_response": "false" }.'),
    ),
  ),
  slos: v.exactOptional(
    v.pipe(
      v.union(
        [
          v.pipe(v.array(sloSchema, must('a list')), v.maxLength(MOST_SLOS, `may hold ${MOST_SLOS} SLOs at most`)),
          fileGlob,
        ],
        must('a list of SLOs, or a glob of OpenSLO, Sloth or Pyrra files'),
      ),
      v.description('Service level objectives, each counted by two queries; or a glob of files that define them.'),
    ),
  ),
  discover: v.exactOptional(
    v.pipe(
      v.array(v.picklist(GENERATORS, must(`one of ${GENERATORS.join(', ')}`)), must('a list')),
      v.description(
        'Whose objectives to look for in what the server has. Without it, all, where no slos are written here.',
      ),
    ),
  ),
  include: v.exactOptional(
    v.pipe(
      aRecord(
        v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, `may hold names of labels only; found ${FOUND}`)),
        v.pipe(
          v.array(text, must('a list of values')),
          v.minLength(1, 'must hold a value'),
          v.maxLength(100, 'may hold 100 values at most'),
        ),
      ),
      v.description('Only discovered objectives whose series have these labels: { "sloth_service": ["checkout"] }.'),
    ),
  ),
  only: v.exactOptional(
    v.pipe(
      v.array(
        v.pipe(v.string(must('text')), v.regex(/^[^\p{Cc}]{1,300}$/u, must('a name or a glob of names'))),
        must('a list of names'),
      ),
      v.minLength(1, 'must hold a name'),
      v.maxLength(200, 'may hold 200 names at most'),
      v.description('Only discovered objectives of these ids, or globs of ids: checkout-*.'),
      v.examples([['checkout-*']]),
    ),
  ),
});

const alertmanagerSchema = anObject({
  ...shared,
  type: v.literal('alertmanager'),
  url: v.pipe(url, v.description('What stands before /api/v2.'), v.examples(['https://alerts.example.com'])),
  filter: v.exactOptional(
    v.pipe(
      v.array(text, must('a list of matchers')),
      v.maxLength(20, 'may hold 20 matchers at most'),
      v.description('Only alerts whose labels match all of these: team="web".'),
    ),
  ),
});

const jsonSchema = anObject({
  ...shared,
  type: v.literal('json'),
  url: v.pipe(
    url,
    v.description('A document of the schema momentum.metrics/1, or metrics in the text format.'),
    v.examples(['https://status.example.com/momentum.json']),
  ),
});

/** One source of metrics, as the shared file writes it. */
export const endpointSchema = v.variant('type', [prometheusSchema, alertmanagerSchema, jsonSchema], ({ expected }) =>
  must(expected === 'Object' ? 'an object' : 'prometheus, alertmanager or json'),
);

export type EndpointConfig = v.InferOutput<typeof endpointSchema>;
export type PrometheusConfig = v.InferOutput<typeof prometheusSchema>;
export type AlertmanagerConfig = v.InferOutput<typeof alertmanagerSchema>;
export type JsonConfig = v.InferOutput<typeof jsonSchema>;

/** An endpoint's id as the name of an environment variable can hold it: `prod-metrics` → `PROD_METRICS`. */
export function variableName(endpointId: string): string {
  return endpointId.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
