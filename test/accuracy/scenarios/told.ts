import type { Deployment } from '../../../src/core/facts/deployment';
import type { Incident } from '../../../src/core/facts/incident';
import type { Pipeline } from '../../../src/core/facts/pipeline';
import { type EndpointFacts, NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { formatInstant, HOUR, MINUTE, WEEK } from '../../../src/core/time/instant';
import { deployment, incident } from '../../support/told';
import { logNormal } from './draws';
import type { Happened } from './history';
import { type Place, teamAt } from './work';

/** So much of the past do servers of pipelines keep. */
const KEPT = 26 * WEEK;

/** What endpoints would tell of a part besides its objectives. */
export function toldOf(place: Place, happened: Happened): EndpointFacts {
  const { now, course } = place;
  const { reported, pipelines } = course(0);
  const list = (kind: 'incidents' | 'deployments' | 'pipelines') => ({
    kind,
    source: 'prod',
    sampledAt: now,
    demo: false,
  });
  return {
    ...NO_ENDPOINTS,
    lists: [
      ...(reported === null ? [] : [list('incidents'), list('deployments')]),
      ...(pipelines === null ? [] : [list('pipelines')]),
    ],
    incidents: incidentsOf(place, happened),
    deployments: reported === null ? [] : deploymentsOf(place, happened),
    pipelines: pipelinesOf(place, happened),
  };
}

function deploymentsOf({ now }: Place, { releases }: Happened): Deployment[] {
  return releases.flatMap(({ name, at }) => {
    const [from, to] = [at + 5 * MINUTE, at + 15 * MINUTE];
    if (to >= now) return [];
    return [deployment({ id: name, version: name, startedAt: formatInstant(from), finishedAt: formatInstant(to) })];
  });
}

/** Somebody notices, and reports it or not. */
function incidentsOf(place: Place, { suffered }: Happened): Incident[] {
  const { random, now } = place;
  return suffered.flatMap(({ from, to }, i) => {
    const at = from + 20 * MINUTE + Math.min(logNormal(random, 1, 1) * HOUR, (to - from) / 2);
    if (at >= now || random() >= (teamAt(place, at).reported ?? 0)) return [];
    const resolvedAt = to < now ? formatInstant(to) : null;
    return [{ ...incident(null), id: String(i), startedAt: formatInstant(at), resolvedAt }];
  });
}

function pipelinesOf(place: Place, { work }: Happened): Pipeline[] {
  const { random, now } = place;
  return work.flatMap(({ sha, at }, i): Pipeline[] => {
    const { pipelines } = teamAt(place, at);
    if (pipelines === null || now - at > KEPT) return [];
    return [
      {
        id: String(i),
        name: 'build',
        ref: 'main',
        sha,
        status: random() < pipelines.failing ? 'failed' : 'success',
        startedAt: formatInstant(at),
        durationSeconds: Math.round(logNormal(random, pipelines.minutes, 0.3) * 60),
        url: null,
        source: 'prod',
      },
    ];
  });
}
