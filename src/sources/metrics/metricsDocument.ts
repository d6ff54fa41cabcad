import type { Problem } from '../../core/problem';
import { reportedSlo } from '../../core/reliability/reportedSlo';
import type { Deployment, Incident, Pipeline, Slo } from '../../core/report/report';
import { type Fields, idIn, isFields, linkIn, listIn, numberIn, textIn, textsIn, timestampIn } from './fields';
import { decodeReportedObjective } from './reportedObjective';

const SCHEMA = 'momentum.metrics/1';

/** What a document of the schema momentum.metrics/1 says. */
export interface DocumentFacts {
  readonly slos: readonly Slo[];
  readonly incidents: readonly Incident[];
  readonly deployments: readonly Deployment[];
  readonly pipelines: readonly Pipeline[];
  readonly problems: readonly Problem[];
}

/** @param source The endpoint's id. @param address Where the document came from. */
export function decodeDocument(body: unknown, source: string, address: string): DocumentFacts {
  if (!isFields(body)) return unusable(source, 'the answer is not an object');
  if ('schema' in body && body['schema'] !== SCHEMA)
    return unusable(source, `the document is not of the schema ${SCHEMA}`);
  const problems: Problem[] = [];
  const items = (kind: string): readonly Identified[] => {
    const all = listIn(body, kind);
    const identified = all.flatMap((fields) => {
      const id = idIn(fields);
      return id === null ? [] : [{ id, fields }];
    });
    const left = all.length - identified.length;
    if (left > 0) problems.push(documentProblem(source, `${left} of its ${kind} lack an id and are left out`));
    return identified;
  };

  const slos = items('slos').flatMap(({ id, fields }) => {
    const reported = decodeReportedObjective(id, fields, { document: body, source, address });
    if (reported.state === 'reported') return [reportedSlo(reported.objective)];
    problems.push(documentProblem(source, reported.reason));
    return [];
  });
  return {
    slos,
    incidents: items('incidents').map((item) => incidentOf(item, source)),
    deployments: items('deployments').map((item) => deploymentOf(item, source)),
    pipelines: items('pipelines').map((item) => pipelineOf(item, source)),
    problems,
  };
}

interface Identified {
  readonly id: string;
  readonly fields: Fields;
}

function incidentOf({ id, fields }: Identified, source: string): Incident {
  return {
    id,
    title: textIn(fields, 'title'),
    severity: textIn(fields, 'severity'),
    status: textIn(fields, 'status'),
    startedAt: timestampIn(fields, 'startedAt'),
    resolvedAt: timestampIn(fields, 'resolvedAt'),
    services: textsIn(fields, 'services'),
    url: linkIn(fields, 'url'),
    source,
  };
}

function deploymentOf({ id, fields }: Identified, source: string): Deployment {
  return {
    id,
    service: textIn(fields, 'service'),
    environment: textIn(fields, 'environment'),
    version: textIn(fields, 'version'),
    sha: textIn(fields, 'sha'),
    status: textIn(fields, 'status'),
    startedAt: timestampIn(fields, 'startedAt'),
    finishedAt: timestampIn(fields, 'finishedAt'),
    url: linkIn(fields, 'url'),
    source,
  };
}

function pipelineOf({ id, fields }: Identified, source: string): Pipeline {
  const durationSeconds = numberIn(fields, 'durationSeconds');
  return {
    id,
    name: textIn(fields, 'name'),
    ref: textIn(fields, 'ref'),
    sha: textIn(fields, 'sha'),
    status: textIn(fields, 'status'),
    startedAt: timestampIn(fields, 'startedAt'),
    durationSeconds: durationSeconds !== null && durationSeconds >= 0 ? durationSeconds : null,
    url: linkIn(fields, 'url'),
    source,
  };
}

function unusable(source: string, what: string): DocumentFacts {
  return { slos: [], incidents: [], deployments: [], pipelines: [], problems: [documentProblem(source, what)] };
}

function documentProblem(source: string, what: string): Problem {
  return {
    code: 'badDocument',
    message: `${source}: ${what}.`,
    fix: `Correct what the endpoint serves (${SCHEMA}).`,
    source,
  };
}
