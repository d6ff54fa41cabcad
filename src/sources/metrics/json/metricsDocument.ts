import {
  deploymentItem,
  documentHead,
  incidentItem,
  METRICS_SCHEMA,
  pipelineItem,
} from '../../../core/contract/metricsDocument';
import { type ItemSchema, type ReadItem, readItem } from '../../../core/contract/readItem';
import { reportedSlo } from '../../../core/reliability/reportedSlo';
import { type EndpointFacts, NO_ENDPOINTS, troubled } from '../../../core/report/endpointFacts';
import type { Deployment, Incident, Pipeline } from '../../../core/report/report';
import { formatInstant, type Instant, parseInstant, type Timestamp } from '../../../core/time/instant';
import { badDocument } from '../badDocument';
import { isFields, textsIn } from '../fields';
import { documentItems, type Identified } from './documentItems';
import { decodeReportedObjective } from './reportedObjective';

const LISTS = ['slos', 'incidents', 'deployments', 'pipelines'] as const;

/**
 * What a document of the schema momentum.metrics/1 says. What is wrong with a part of it doesn't spoil the rest.
 * @param source The endpoint's id. @param address Where the document came from. @param receivedAt When, which is
 * when its lists are of unless it says so itself.
 */
export function decodeDocument(body: unknown, source: string, address: string, receivedAt: Instant): EndpointFacts {
  const unusable = (what: string) => troubled(badDocument(source, what));
  if (!isFields(body)) return unusable('the answer is not an object');
  if ('schema' in body ? body['schema'] !== METRICS_SCHEMA : !LISTS.some((kind) => kind in body))
    return unusable(`the document is not of the schema ${METRICS_SCHEMA}`);

  const head = readItem(documentHead, body);
  const faults = head.faults.map(({ sentence }) => sentence);
  const { generatedAt, demo } = head.values;
  const sampledAt = generatedAt === null ? null : (parseInstant(generatedAt) ?? null);
  const context = { source, address, sampledAt, demo: demo === true };

  const itemsOf = (kind: (typeof LISTS)[number]): readonly Identified[] => {
    const { items, faults: ofList } = documentItems(body, kind);
    faults.push(...ofList);
    return items;
  };
  const read = <S extends ItemSchema, T>(
    kind: (typeof LISTS)[number],
    schema: S,
    say: (item: Identified, values: ReadItem<S>['values']) => T,
  ): readonly T[] => {
    const items = itemsOf(kind).map((item) => ({ item, ...readItem(schema, item.fields) }));
    faults.push(...inPart(kind, items));
    return items.map(({ item, values }) => say(item, values));
  };

  const slos = itemsOf('slos').flatMap(({ id, fields }) => {
    const decoded = decodeReportedObjective(id, fields, context);
    if (decoded.state === 'reported') return [reportedSlo(decoded.objective)];
    faults.push(decoded.reason);
    return [];
  });
  const incidents = read('incidents', incidentItem, ({ id, fields }, values): Incident => {
    const { startedAt, resolvedAt } = values;
    const services = textsIn(fields, 'services');
    return { ...values, id, startedAt: utc(startedAt), resolvedAt: utc(resolvedAt), services, source };
  });
  const deployments = read('deployments', deploymentItem, ({ id }, values): Deployment => {
    const { startedAt, finishedAt } = values;
    return { ...values, id, startedAt: utc(startedAt), finishedAt: utc(finishedAt), source };
  });
  const pipelines = read('pipelines', pipelineItem, ({ id }, values): Pipeline => {
    return { ...values, id, startedAt: utc(values.startedAt), source };
  });
  const problems = faults.map((what) => badDocument(source, what));
  const lists = (['incidents', 'deployments', 'pipelines'] as const)
    .filter((kind) => Array.isArray(body[kind]))
    .map((kind) => ({ kind, source, sampledAt: sampledAt ?? receivedAt, demo: context.demo }));
  return { ...NO_ENDPOINTS, slos, incidents, deployments, lists, pipelines, problems };
}

/** What is taken for unknown in the items of a list: one phrase, or none. */
function inPart(
  kind: string,
  items: readonly { item: Identified; faults: ReadItem<ItemSchema>['faults'] }[],
): string[] {
  const [first, ...others] = items.filter(({ faults }) => faults.length > 0);
  if (!first) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return [`of its ${kind} "${first.item.id}"${more} can be read in part only: ${first.faults[0]?.sentence}`];
}

function utc(at: Timestamp | null): Timestamp | null {
  const instant = at === null ? undefined : parseInstant(at);
  return instant === undefined ? null : formatInstant(instant);
}
