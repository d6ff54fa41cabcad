import * as v from 'valibot';
import { identifier } from './identifier';
import { sloSchema } from './slo';
import { FOUND, must } from './wording';

/** The only headers that a shared file may set: none of them carries a secret. */
const HEADERS = ['X-Scope-OrgID', 'THANOS-TENANT', 'X-Grafana-Org-Id', 'LD-API-Version', 'Accept'] as const;

/** What a question itself is made of can't be set from outside. */
const OTHER_PARAMS = /^(?!(?:query|time|start|end|step|timeout)$)/;

const urlMessage = must('an http or https address without user, password, query or fragment');

const url = v.pipe(
  v.string(urlMessage),
  v.regex(/^https?:\/\/[^\s/?#@\\]+(\/[^\s?#\\]*)?$/, urlMessage),
  v.url(urlMessage),
);

const shared = {
  id: v.pipe(identifier, v.description('Names the endpoint; no other in the file has the same.')),
  auth: v.optional(
    v.pipe(
      v.picklist(['none', 'bearer'], must('none or bearer')),
      v.description('The kind of credential. The token itself is never written here.'),
    ),
    'none',
  ),
  headers: v.exactOptional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.values(HEADERS, `may hold ${HEADERS.join(', ')} only; found ${FOUND}`)),
        v.pipe(
          v.string('must be text'),
          v.regex(/^[\x20-\x7e]{1,300}$/, 'must be 1 to 300 printable ASCII characters'),
        ),
        must('an object'),
      ),
      v.description('Headers that go with each request.'),
    ),
  ),
  params: v.exactOptional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(OTHER_PARAMS, `may not hold ${FOUND}, which Team Momentum sets itself`)),
        v.string(must('text')),
        must('an object'),
      ),
      v.description('Parameters that go with each request.'),
    ),
  ),
};

const prometheusSchema = v.strictObject(
  {
    ...shared,
    type: v.literal('prometheus'),
    url: v.pipe(url, v.description('What stands before /api/v1: https://prometheus.example.com')),
    slos: v.exactOptional(
      v.pipe(
        v.array(sloSchema, must('a list')),
        v.maxLength(100, 'may hold 100 SLOs at most'),
        v.description('Service level objectives, each counted by two queries.'),
      ),
    ),
  },
  must('an object'),
);

const jsonSchema = v.strictObject(
  {
    ...shared,
    type: v.literal('json'),
    url: v.pipe(url, v.description('A document of the schema momentum.metrics/1.')),
  },
  must('an object'),
);

/** One source of metrics, as the shared file writes it. */
export const endpointSchema = v.variant('type', [prometheusSchema, jsonSchema], must('prometheus or json'));

export type EndpointConfig = v.InferOutput<typeof endpointSchema>;
export type PrometheusConfig = v.InferOutput<typeof prometheusSchema>;
export type JsonConfig = v.InferOutput<typeof jsonSchema>;

/** An endpoint's id as the name of an environment variable can hold it: `prod-metrics` → `PROD_METRICS`. */
export function variableName(endpointId: string): string {
  return endpointId.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
