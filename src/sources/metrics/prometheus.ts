import type { ResolvedPrometheus } from '../../core/config/resolved';
import { objectiveOf } from '../../core/config/slo';
import type { Problem } from '../../core/problem';
import type { BurnWindow, Objective } from '../../core/reliability/objective';
import type { Count, ObjectiveReading, ReadObjective, Step } from '../../core/reliability/reading';
import type { Instant } from '../../core/time/instant';
import type { EndpointAccess } from './access';
import { countOf, decodeInstant, decodeSeries, type Sample, type Sampled } from './prometheusAnswer';
import { countQuestions, courseOf, type Questions } from './prometheusPlan';
import { type Answer, type PrometheusServer, prometheusAt } from './prometheusServer';

/** What was read of an endpoint's objectives, in the order of the shared file. */
export interface PrometheusFacts {
  readonly readings: readonly ObjectiveReading[];
  readonly problems: readonly Problem[];
}

/** Also for what imitates the Prometheus HTTP API: Thanos, Mimir, VictoriaMetrics, Grafana's data source proxy. */
export async function readPrometheus(endpoint: ResolvedPrometheus, access: EndpointAccess): Promise<PrometheusFacts> {
  const server = prometheusAt(endpoint, access);
  const outcomes = await Promise.all(
    endpoint.slos.map((slo) => readObjective(server, objectiveOf(slo, endpoint.id), access.asOf)),
  );
  return {
    readings: outcomes.map(({ reading }) => reading),
    problems: [...server.problems(), ...outcomes.flatMap(({ problems }) => problems)],
  };
}

interface Outcome {
  readonly reading: ObjectiveReading;
  readonly problems: readonly Problem[];
}

async function readObjective(server: PrometheusServer, objective: Objective, asOf: Instant | null): Promise<Outcome> {
  const questions = countQuestions(objective, asOf);
  const [whole, hour, sixHours, day, threeDays] = await Promise.all([
    readCount(server, questions.whole),
    readCount(server, questions['1h']),
    readCount(server, questions['6h']),
    readCount(server, questions['1d']),
    readCount(server, questions['3d']),
  ]);
  const counts = [whole, hour, sixHours, day, threeDays];
  const unanswered = counts.find(({ unanswered }) => unanswered !== null)?.unanswered;
  if (unanswered) return unread(server, objective, unanswered);

  const sampledAt = asOf ?? counts.find(({ sampledAt }) => sampledAt !== null)?.sampledAt ?? whole.date;
  const recent: Record<BurnWindow, Count> = {
    '1h': hour.count,
    '6h': sixHours.count,
    '1d': day.count,
    '3d': threeDays.count,
  };
  const read: ReadObjective = { state: 'read', objective, sampledAt, whole: whole.count, recent, steps: [] };
  if (whole.count.state !== 'counted' || sampledAt === null) return { reading: read, problems: [] };
  return withCourse(server, read, sampledAt);
}

function unread(server: PrometheusServer, objective: Objective, reason: string): Outcome {
  // A server that failed has its own problem, told once for all its objectives.
  const problems = server.hasFailed() ? [] : [queryFailed(objective, reason)];
  return { reading: { state: 'unread', objective, reason }, problems };
}

function queryFailed({ id, source }: Objective, reason: string): Problem {
  return {
    code: 'queryFailed',
    message: `SLO "${id}": ${reason}`,
    fix: 'Try again, or make the query lighter.',
    source,
  };
}

interface CountAnswer {
  readonly count: Count;
  /** Why there is no count; one sentence. */
  readonly unanswered: string | null;
  readonly sampledAt: Instant | null;
  readonly date: Instant | null;
}

async function readCount(server: PrometheusServer, questions: Questions): Promise<CountAnswer> {
  const [errors, total] = await Promise.all([
    server.ask(questions.errors, decodeInstant),
    server.ask(questions.total, decodeInstant),
  ]);
  const answer = { unanswered: null, sampledAt: sampledAtOf(total) ?? sampledAtOf(errors), date: total.date };
  for (const { sampled } of [errors, total]) {
    if (sampled.state === 'unanswered') return { ...answer, count: { state: 'absent' }, unanswered: sampled.reason };
    if (sampled.state === 'invalid') return { ...answer, count: { state: 'invalid', reason: sampled.reason } };
  }
  return { ...answer, count: countOf(valueOf(errors.sampled), valueOf(total.sampled), questions.window) };
}

function sampledAtOf({ sampled }: Answer<Sample>): Instant | null {
  return sampled.state === 'sampled' ? sampled.sample.at : null;
}

function valueOf(sampled: Sampled<Sample>): number | null {
  return sampled.state === 'sampled' ? sampled.sample.value : null;
}

/** Adds how the window went; without it the objective's figures still stand. */
async function withCourse(server: PrometheusServer, read: ReadObjective, endAt: Instant): Promise<Outcome> {
  const { objective } = read;
  const course = courseOf(objective, endAt);
  const [errors, total] = await Promise.all([
    server.ask(course.errors, decodeSeries),
    server.ask(course.total, decodeSeries),
  ]);
  for (const { sampled } of [errors, total]) {
    if (sampled.state === 'unanswered' || sampled.state === 'invalid')
      return { reading: read, problems: server.hasFailed() ? [] : [queryFailed(objective, sampled.reason)] };
  }
  const bad = byInstant(errors.sampled);
  const all = byInstant(total.sampled);
  const steps = course.ends.map(
    (at): Step => ({ at, count: countOf(bad.get(at) ?? null, all.get(at) ?? null, 'a step') }),
  );
  return { reading: { ...read, steps }, problems: [] };
}

function byInstant(sampled: Sampled<readonly Sample[]>): ReadonlyMap<Instant, number> {
  return new Map(sampled.state === 'sampled' ? sampled.sample.map(({ at, value }) => [at, value]) : []);
}
