import { GENERATORS } from '../../../../core/config/endpoint';
import type { ResolvedPrometheus } from '../../../../core/config/resolved';
import { nameMatcher } from '../../../../core/globs';
import type { Problem } from '../../../../core/problem';
import type { ReadObjective } from '../../../../core/reliability/reading';
import type { Slo } from '../../../../core/reliability/slo';
import type { Instant } from '../../../../core/time/instant';
import type { PrometheusServer } from '../server';
import { ageParts, agesIn } from './ages';
import { firingAlerts, firingSeverity } from './alerts';
import { wantsCounting } from './counted';
import { courseReading } from './courseReading';
import type { Found, GeneratorName } from './found';
import { objectivesIn, seriesOf } from './generators';
import { identitiesOf } from './identity';
import { unionOf } from './parts';
import { pyrraWithRules } from './pyrraRules';
import { readerOf } from './reader';
import { readRepairs } from './repairs';
import { isUsable, reportedOf, unusableProblem } from './reported';
import { type Rule, rulesByObjective } from './rules';
import type { Include } from './selector';
import { slothWithRules } from './slothRules';
import { stoppedObjectives } from './stopped';
import { unknownTargets } from './unknownTargets';

export interface Discovered {
  readonly slos: readonly Slo[];
  /** How the windows of those went, where that is known. */
  readonly courses: readonly ReadObjective[];
  readonly problems: readonly Problem[];
}

/**
 * The objectives that generators record in a Prometheus, with their budgets: in five requests, and up to seven more
 * where what is recorded leaves something open.
 * @param asOf "As if now were then"; null for now, by the server's clock.
 */
export async function discoverObjectives(
  server: PrometheusServer,
  endpoint: ResolvedPrometheus,
  asOf: Instant | null,
): Promise<Discovered> {
  const { id: source, include = {} } = endpoint;
  const generators = generatorsOf(endpoint);
  if (generators.length === 0) return { ...NOTHING, problems: [] };
  const reader = readerOf(server, { kind: 'instant', time: asOf }, source);
  const [series, written, alerts] = await Promise.all([
    reader.series(seriesOf(generators, include), 'objectives'),
    reader.series(unionOf(ageParts(generators, include)), 'ages'),
    reader.series(firingAlerts(include), 'alerts'),
  ]);
  if (series === null) return { ...NOTHING, problems: reader.problems };

  const ages = agesIn(written ?? []);
  const recorded = objectivesIn(series, generators, include);
  const gone = ages.gone(recorded);
  const [stopped, rules] = await Promise.all([
    stoppedObjectives(reader, gone, generators, include),
    wantRules(recorded, ages.counted) ? reader.rules() : [],
  ]);
  const found = [...withRules(recorded, rules ?? [], include), ...stopped];
  const told = found.filter(({ target, generator }) => target !== null || generator !== 'pyrra');
  const ids = identitiesOf(told);
  const idOf = (one: Found) => ids.get(one) ?? one.name;
  const evaluatedAt = asOf ?? series[0]?.at ?? written?.[0]?.at ?? null;
  const isWanted = nameMatcher(endpoint.only);
  const wanted = told.filter((one) => isWanted(idOf(one)));
  const usable = wanted.filter(isUsable);
  const repairs = await readRepairs(reader, usable, evaluatedAt);
  const steps = usable.map((one) => repairs.stepsOf(one));
  const slos = usable.map((one, index) =>
    reportedOf(one, {
      source,
      id: idOf(one),
      repairs: repairs.of(one),
      alert: firingSeverity(one, alerts ?? []),
      steps: steps[index] ?? [],
      sampledAt: ages.writtenAt(one) ?? evaluatedAt,
      stopped: stopped.includes(one),
    }),
  );
  const courses = usable.flatMap((one, index) => courseReading(one, steps[index] ?? [], slos[index]) ?? []);
  const unusable = wanted.filter((one) => !isUsable(one)).map((one) => unusableProblem(one, { source, id: idOf(one) }));
  const unclear = unknownTargets(found, ages.counted, source);
  const problems = [...reader.problems, ...unusable, ...unclear];
  return { slos, courses, problems: slos.length + problems.length > 0 ? problems : nothingFound(endpoint, generators) };
}

const NOTHING = { slos: [], courses: [] };

/** An endpoint without any objective is there for nothing. */
function nothingFound({ id, slos }: ResolvedPrometheus, generators: readonly GeneratorName[]): readonly Problem[] {
  if (slos.length > 0) return [];
  const message = `${id}: no objectives are recorded there: of ${generators.join(', ')} there is nothing.`;
  const fix = 'Write them down in its "slos", each with a query of its errors and one of its total.';
  return [{ code: 'nothingDiscovered', message, fix, source: id }];
}

/** Without a choice all, where no objectives are written down. */
function generatorsOf({ discover, slos }: ResolvedPrometheus): readonly GeneratorName[] {
  return discover ?? (slos.length === 0 ? GENERATORS : []);
}

/** Whether rules can tell what series don't. */
function wantRules(found: readonly Found[], counted: readonly string[]): boolean {
  const names = new Set(found.map(({ name }) => name));
  return (
    counted.some((name) => !names.has(name)) ||
    found.some((one) => (one.generator === 'pyrra' && one.target === null) || (isRuled(one) && wantsCounting(one)))
  );
}

function isRuled({ generator }: Found): boolean {
  return generator === 'sloth' || generator === 'pyrra';
}

function withRules(found: readonly Found[], rules: readonly Rule[], include: Include): readonly Found[] {
  const pyrra = found.filter(({ generator }) => generator === 'pyrra');
  const others = found.filter(({ generator }) => generator !== 'pyrra');
  const ruled = rulesByObjective(rules);
  return [
    ...others.map((one) => (one.generator === 'sloth' ? slothWithRules(one, ruled.get(one.name) ?? []) : one)),
    ...pyrraWithRules(pyrra, rules, include),
  ];
}
