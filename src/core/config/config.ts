import * as v from 'valibot';
import { MOST_VERDICTS } from '../failures/verdict';
import { type EndpointConfig, endpointSchema, sloFiles, variableName } from './endpoint';
import { maintenanceSchema } from './maintenance';
import { notFailureSchema } from './notFailures';
import { anObject } from './object';
import { releasesSchema } from './releases';
import { type ScopeConfig, scopeSchema } from './scope';
import { targetsSchema } from './targets';
import { thresholdsSchema } from './thresholds';
import { weightsSchema } from './weights';
import { FOUND, must } from './wording';

/** The shared file, at the root of a repository. */
export const CONFIG_FILE = '.momentum.json';

const branchMessage = must('the name of a branch');

/**
 * Neither two endpoints nor two SLOs of the file have the same id; those of endpoints differ in more than what the name
 * of an environment variable can't hold, so that no token goes astray.
 */
const uniqueEndpoints = v.rawCheck<EndpointConfig[]>(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const endpoints = new Set<string>();
  const slos = new Set<string>();
  dataset.value.forEach((endpoint, index) => {
    const name = variableName(endpoint.id);
    if (endpoints.has(name)) addIssue(repetition(endpoint.id, index, 'id'));
    endpoints.add(name);
    if (endpoint.type !== 'prometheus' || !Array.isArray(endpoint.slos)) return;
    endpoint.slos.forEach((slo, at) => {
      if (slos.has(slo.id)) addIssue(repetition(slo.id, index, 'slos', at, 'id'));
      slos.add(slo.id);
    });
  });
});

const uniqueScopes = v.rawCheck<ScopeConfig[]>(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const ids = new Set<string>();
  dataset.value.forEach(({ id }, index) => {
    if (ids.has(id)) addIssue(repetition(id, index, 'id'));
    ids.add(id);
  });
});

function repetition(input: string, index: number, ...keys: readonly (string | number)[]) {
  const item = (key: string | number) => ({ type: 'unknown', origin: 'value', input: null, key, value: null }) as const;
  const path: [ReturnType<typeof item>, ...ReturnType<typeof item>[]] = [item(index), ...keys.map(item)];
  return { message: `must differ from the others; found ${FOUND} again`, input, path };
}

/** The one definition of the shared file, version 1: its type, its JSON Schema and its checks all come from here. */
export const configSchema = v.pipe(
  anObject({
    $schema: v.exactOptional(v.string(must('an address'))),
    version: v.pipe(v.literal(1, must('1')), v.description('The version of this file.')),
    mainline: v.exactOptional(
      v.pipe(
        v.string(branchMessage),
        v.regex(/^[^-\s~^:?*[\\][^\s~^:?*[\\]*$/, branchMessage),
        v.description('The branch that changes land on, where it is not the one that origin/HEAD names.'),
        v.examples(['main']),
      ),
    ),
    bots: v.exactOptional(
      v.pipe(
        v.array(v.pipe(v.string(must('a name')), v.nonEmpty(must('a name'))), must('a list of names')),
        v.description('Names or e-mail addresses of authors that are machines, besides those known as such.'),
      ),
    ),
    scopes: v.optional(
      v.pipe(
        v.array(scopeSchema, must('a list')),
        v.maxLength(50, 'may hold 50 scopes at most'),
        uniqueScopes,
        v.description('Parts of the repository that have figures of their own.'),
      ),
      [],
    ),
    endpoints: v.optional(
      v.pipe(
        v.array(endpointSchema, must('a list')),
        v.maxLength(20, 'may hold 20 endpoints at most'),
        uniqueEndpoints,
        v.description('Where metrics come from. Nothing is asked of an endpoint before its user agreed to its origin.'),
      ),
      [],
    ),
    slos: v.exactOptional(
      v.pipe(
        sloFiles,
        v.description(
          'Globs of OpenSLO, Sloth or Pyrra files in the repository, for the endpoint that has their data.',
        ),
      ),
    ),
    releases: v.exactOptional(v.pipe(releasesSchema, v.description('What counts as a release.'))),
    thresholds: v.exactOptional(
      v.pipe(thresholdsSchema, v.description('From which figures on a budget is in trouble.')),
    ),
    targets: v.exactOptional(v.pipe(targetsSchema, v.description('What the team wants of its figures.'))),
    weights: v.exactOptional(
      v.pipe(weightsSchema, v.description('How much each component of the momentum index weighs beside the others.')),
    ),
    maintenance: v.exactOptional(
      v.pipe(
        v.array(maintenanceSchema, must('a list')),
        v.maxLength(50, 'may hold 50 stretches at most'),
        v.description('Stretches of time that were announced: what happened in them spends no budget.'),
      ),
    ),
    notFailures: v.exactOptional(
      v.pipe(
        v.array(notFailureSchema, must('a list')),
        v.maxLength(MOST_VERDICTS, `may hold ${MOST_VERDICTS} judgements at most`),
        v.description('What git hints at as a failed change, and the team judged to be none.'),
      ),
    ),
  }),
  v.title('Team Momentum'),
  v.description('What a team shares about its repository for Team Momentum. It never holds a secret.'),
);

export type Config = v.InferOutput<typeof configSchema>;

export const EMPTY_CONFIG: Config = { version: 1, scopes: [], endpoints: [] };
