import type { Deployment } from '../../src/core/facts/deployment';
import type { Incident } from '../../src/core/facts/incident';
import type { ToldFacts } from '../../src/core/facts/toldFacts';
import { formatInstant, type Instant } from '../../src/core/time/instant';
import { onDay } from './past';

/** A deployment to production that went well, unless said. */
export function deployment(facts: Partial<Deployment> = {}): Deployment {
  return {
    id: '1',
    service: null,
    environment: 'production',
    version: null,
    sha: null,
    status: 'success',
    startedAt: null,
    finishedAt: null,
    url: null,
    source: 'prod',
    ...facts,
  };
}

/** An incident from one day to another; still open without the other. */
export function incident(from: number | null, to: number | null = null, facts: Partial<Incident> = {}): Incident {
  const at = (day: number | null) => (day === null ? null : formatInstant(onDay(day)));
  return {
    ...{ id: '1', title: null, severity: null, status: null, services: [], url: null, source: 'prod' },
    startedAt: at(from),
    resolvedAt: at(to),
    ...facts,
  };
}

/** What one endpoint told, just now unless said. */
export function told(facts: Partial<ToldFacts>, sampledAt: Instant = onDay(90)): ToldFacts {
  const list = (kind: 'incidents' | 'deployments') => ({ kind, source: 'prod', sampledAt, demo: false });
  return { incidents: [], deployments: [], lists: [list('incidents'), list('deployments')], ...facts };
}
