import type { ResolvedPrometheus } from '../../../core/config/resolved';
import { objectiveOf } from '../../../core/config/slo';
import type { Problem } from '../../../core/problem';
import type { EndpointClock } from '../../../core/reliability/clock';
import { BURN_WINDOWS, type Objective } from '../../../core/reliability/objective';
import { midnightBefore, pastNoteOf, pastOf } from '../../../core/reliability/past';
import type { ObjectiveReading, ReadObjective } from '../../../core/reliability/reading';
import type { Slo } from '../../../core/reliability/slo';
import type { EndpointAccess } from '../access';
import { readCounts } from './counts';
import { readCourses } from './courses';
import { discoverObjectives } from './discovery/discovery';
import { readMaintenance } from './maintenance';
import { learnPast, pastKeyOf } from './past';
import { type PrometheusServer, prometheusAt } from './server';

/** What was read of an endpoint's objectives. */
export interface PrometheusFacts {
  /** In the order of the shared file. */
  readonly readings: readonly ObjectiveReading[];
  /** Those that were found there. */
  readonly slos: readonly Slo[];
  /** How the windows of those went, where that is known. */
  readonly courses: readonly ReadObjective[];
  readonly clocks: readonly EndpointClock[];
  readonly problems: readonly Problem[];
}

/** Also for what imitates the Prometheus HTTP API: Thanos, Mimir, VictoriaMetrics, Grafana's data source proxy. */
export async function readPrometheus(endpoint: ResolvedPrometheus, access: EndpointAccess): Promise<PrometheusFacts> {
  const server = prometheusAt(endpoint, access);
  const written = endpoint.slos.map((slo) => objectiveOf(slo, endpoint.id));
  const [{ readings, problems }, discovered] = await Promise.all([
    readObjectives(server, written, access),
    discoverObjectives(server, endpoint, access.asOf),
  ]);
  // the past has no now
  const clocks = access.asOf === null ? server.clocks() : [];
  const { slos } = discovered;
  const withPast = await readPast(endpoint, access, [...readings, ...discovered.courses].filter(hasCounts));
  return {
    readings: readings.map((reading) => (hasCounts(reading) ? withPast(reading) : reading)),
    slos,
    courses: discovered.courses.map(withPast),
    clocks,
    problems: [...server.problems(), ...problems, ...discovered.problems],
  };
}

function hasCounts(reading: ObjectiveReading): reading is ReadObjective {
  return reading.state === 'read' && reading.whole.state === 'counted';
}

/** After the present and apart from it: whatever becomes of the past, the present stands. */
async function readPast(
  endpoint: ResolvedPrometheus,
  access: EndpointAccess,
  readings: readonly ReadObjective[],
): Promise<(reading: ReadObjective) => ReadObjective> {
  const { past: memory, maintenance = [] } = access;
  const endAt = endOf(readings);
  if (memory === undefined || endAt === null) return (reading) => reading;
  const midnight = midnightBefore(endAt);
  const objectives = readings.map(({ objective }) => objective);
  await learnPast(prometheusAt(endpoint, access), objectives, { memory, midnight });
  return (reading) => {
    const { objective } = reading;
    const known = memory.get(pastKeyOf(objective));
    const past = pastOf(objective.id, known, midnight, maintenance);
    return { ...reading, past, pastNote: pastNoteOf(known, midnight) };
  };
}

async function readObjectives(
  server: PrometheusServer,
  objectives: readonly Objective[],
  { asOf, windows = BURN_WINDOWS, maintenance: announced = [] }: EndpointAccess,
): Promise<Pick<PrometheusFacts, 'readings' | 'problems'>> {
  const counted = await readCounts(server, objectives, { windows, asOf });
  const problems = counted.flatMap((reading) =>
    reading.state === 'unread' ? queryFailed(server, reading.objective, reading.reason) : [],
  );
  const endAt = endOf(counted);
  if (endAt === null) return { readings: counted, problems };

  const known = counted.flatMap((reading) =>
    reading.state === 'read' && reading.whole.state === 'counted' ? [reading.objective] : [],
  );
  const [courses, maintenance] = await Promise.all([
    readCourses(server, known, endAt),
    readMaintenance(server, known, { announced, windows, endAt }),
  ]);
  const readings = counted.map((reading): ObjectiveReading => {
    if (reading.state === 'unread') return reading;
    const steps = courses.find(({ objective }) => objective === reading.objective)?.steps ?? [];
    return { ...reading, sampledAt: endAt, steps, maintenance: maintenance.get(reading.objective) ?? [] };
  });
  const faults = courses.flatMap(({ objective, fault }) =>
    fault === null ? [] : queryFailed(server, objective, fault),
  );
  return { readings, problems: [...problems, ...faults] };
}

/** One instant for all, so that what comes next can be asked of all at once: the first that anything was counted at. */
function endOf(readings: readonly ObjectiveReading[]): number | null {
  const times = readings.flatMap((reading) =>
    reading.state === 'read' && reading.sampledAt !== null ? [reading.sampledAt] : [],
  );
  return times.length > 0 ? Math.min(...times) : null;
}

/** A server that failed has its own problem, told once for all its objectives. */
function queryFailed(server: PrometheusServer, { id, source }: Objective, reason: string): readonly Problem[] {
  if (server.hasFailed()) return [];
  const fix = 'Check that the url is what stands before /api/v1, make the query lighter, or try again.';
  return [{ code: 'queryFailed', message: `SLO "${id}": ${reason}`, fix, source }];
}
