import { readItem } from '../../../core/contract/readItem';
import { sloMetrics } from '../../../core/contract/sloMetrics';
import { shortened } from '../../../core/foreignText';
import { reportedSlo } from '../../../core/reliability/reportedSlo';
import { type EndpointFacts, NO_ENDPOINTS, troubled } from '../../../core/report/endpointFacts';
import { type Instant, SECOND } from '../../../core/time/instant';
import { badDocument } from '../badDocument';
import { grouped } from '../grouped';
import type { Answer } from '../present';
import { type ExposedSample, readExposition } from './exposition';
import { type DecodedObjective, decodedObjective, type ReportContext } from './reportedObjective';

/** When a Pushgateway got what it has. */
const PUSHED = 'push_time_seconds';
const METRICS = new Set([...Object.keys(sloMetrics.entries), PUSHED]);
const MOST_SLOS = 5000;
const MOST_RATES = 100;

/** What the metrics of SLOs say; a sample without a time is of now, as a scrape would have it. */
export function decodeExposition(answer: Answer, source: string, address: string): EndpointFacts {
  const { samples, unreadable } = readExposition(answer, METRICS);
  const pushes = samples.filter(({ metric }) => metric === PUSHED).map(pushOf);
  if (pushes.length > MOST_SLOS)
    return troubled(badDocument(source, `its metrics were pushed in more than ${MOST_SLOS} groups`));
  const told = samples.filter(({ metric }) => metric !== PUSHED);
  const named = told.filter(({ labels }) => labels.get('slo'));
  const groups = [...grouped(named, identityOf).values()];
  const decoded = groups.slice(0, MOST_SLOS).map((group) => {
    const toldAt = pushedAt(group, pushes) ?? answer.receivedAt;
    const sampledAt = group.reduce((oldest, { at }) => Math.min(oldest, at ?? toldAt), Number.POSITIVE_INFINITY);
    return decodeGroup(group, { source, address, sampledAt, demo: false });
  });
  const faults = [
    ...(unreadable.length > 0
      ? [`line ${unreadable[0]} of its metrics can't be read${others(unreadable.length)}`]
      : []),
    ...(told.length > named.length ? [`${told.length - named.length} of its samples lack the label slo`] : []),
    ...(groups.length > MOST_SLOS ? [`of its ${groups.length} SLOs only the first ${MOST_SLOS} are read`] : []),
    ...(told.length + unreadable.length === 0 ? ['its metrics hold no slo_objective_ratio'] : []),
    ...decoded.flatMap((slo) => (slo.state === 'unusable' ? [slo.reason] : [])),
  ];
  return {
    ...NO_ENDPOINTS,
    slos: decoded.flatMap((slo) => (slo.state === 'reported' ? [reportedSlo(slo.objective)] : [])),
    problems: faults.map((what) => badDocument(source, what)),
  };
}

function others(unreadable: number): string {
  return unreadable > 1 ? `, nor can ${unreadable - 1} more` : '';
}

/** All that names an SLO: replicas that tell of the same one differ in a label. */
function identityOf({ labels }: ExposedSample): string {
  const names = [...labels].filter(([name]) => name !== 'window').toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(names);
}

/** A group of a Pushgateway. */
interface Push {
  /** All samples of the group have them; an empty one is none. */
  readonly labels: readonly (readonly [string, string])[];
  readonly at: Instant;
}

function pushOf({ labels, value }: ExposedSample): Push {
  return { labels: [...labels].filter(([, text]) => text !== ''), at: Math.round(value * SECOND) };
}

/** When the samples of an SLO were pushed, by the group that shares most labels with them. */
function pushedAt([sample]: readonly ExposedSample[], pushes: readonly Push[]): Instant | undefined {
  const own = pushes.filter(({ labels }) => labels.every(([name, text]) => sample?.labels.get(name) === text));
  const [nearest] = own.toSorted((one, other) => other.labels.length - one.labels.length);
  return nearest && Number.isFinite(nearest.at) ? nearest.at : undefined;
}

function decodeGroup(group: readonly ExposedSample[], context: ReportContext): DecodedObjective {
  const rates = group.filter(({ metric }) => metric === 'slo_burn_rate_ratio').slice(0, MOST_RATES);
  const { values, faults } = readItem(sloMetrics, {
    ...Object.fromEntries(group.map(({ metric, value }) => [metric, plain(value)])),
    // a rate that is no number had no traffic to be made of
    slo_burn_rate_ratio: Object.fromEntries(
      rates.map(({ labels, value }) => [labels.get('window') ?? '', Number.isNaN(value) ? null : plain(value)]),
    ),
  });
  const repeated = repeatedIn(group);
  const labels = group[0]?.labels;
  const service = labels?.get('service');
  const written = {
    service: service ? shortened(service) : null,
    target: values.slo_objective_ratio,
    windowSeconds: values.slo_window_seconds,
    remaining: values.slo_error_budget_remaining_ratio,
    sli: null,
    burnRates: values.slo_burn_rate_ratio,
    coverage: null,
    faults: repeated === null ? faults : [...faults, { key: repeated, sentence: `${repeated} is there twice` }],
  };
  return decodedObjective(shortened(labels?.get('slo') ?? ''), written, context);
}

/** A metric that an SLO has twice, of which nobody knows which one is right. */
function repeatedIn(group: readonly ExposedSample[]): string | null {
  const seen = new Set<string>();
  for (const { metric, labels } of group) {
    const name = `${metric} ${labels.get('window') ?? ''}`;
    if (seen.has(name)) return metric;
    seen.add(name);
  }
  return null;
}

/** As JSON could have it: what isn't finite is its name. */
function plain(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
