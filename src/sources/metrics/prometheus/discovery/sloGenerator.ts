import { remainingAt } from '../../../../core/reliability/errorBudget';
import { type Figure, type Found, figureOf } from './found';
import { type Instance, instancesOf } from './instances';
import { exactSelector } from './selector';
import type { Series } from './series';

/** RE2 of the series' names. Contract: google/slo-generator's Prometheus exporters, v2. */
export const SLO_GENERATOR_NAMES = 'error_budget_burn_rate|sli_measurement|slo_target';
export const SLO_GENERATOR_DEFINITION = 'slo_target';

const STEP = 'error_budget_policy_step_name';
/** What it writes where it has no data. */
const NO_DATA = -1;
const UNITS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
};
const SHORT: Readonly<Record<string, string>> = { minute: 'm', hour: 'h', day: 'd', week: 'w' };

/** One budget policy step is one window, which only its name tells: "28 days". The longest is the objective's own. */
export function sloGeneratorObjectives(series: readonly Series[]): readonly Found[] {
  const own = series.filter(({ name }) => new RegExp(`^(?:${SLO_GENERATOR_NAMES})$`).test(name));
  return instancesOf(own, { id: ['slo_name'], varying: [STEP] }).map((instance): Found => {
    const { labels } = instance;
    const steps = stepsOf(instance).toSorted((one, other) => other.seconds - one.seconds);
    const [longest, ...shorter] = steps;
    const target = longest?.target;
    const sli = longest?.sli;
    return {
      generator: 'slo-generator',
      name: ['service_name', 'feature_name', 'slo_name'].flatMap((name) => labels.get(name) ?? []).join('-'),
      service: labels.get('service_name') ?? null,
      labels,
      target: target ?? null,
      windowSeconds: longest?.seconds ?? null,
      remaining: typeof target !== 'number' || typeof sli !== 'number' ? sli : remainingAt(sli, target),
      ratios: new Map(
        shorter.flatMap(({ window, sli }) => (typeof sli === 'number' ? [[window, 1 - sli] as const] : [])),
      ),
      burnRates: new Map(
        shorter.flatMap(({ window, sli, burnRate }) => (sli === undefined ? [[window, burnRate] as const] : [])),
      ),
      measured: null,
      counting: null,
      weighting: null,
      note: shorter.some(({ sli, burnRate }) => sli === undefined && burnRate !== undefined)
        ? 'slo-generator rounds burn rates to 0.1.'
        : null,
      query: exactSelector(
        'sli_measurement',
        new Map([...labels, ...(longest ? [[STEP, longest.step] as const] : [])]),
      ),
    };
  });
}

interface PolicyStep {
  /** As it is named. */
  readonly step: string;
  readonly window: string;
  readonly seconds: number;
  readonly target: number | undefined;
  readonly sli: Figure;
  readonly burnRate: Figure;
}

function stepsOf({ series }: Instance): readonly PolicyStep[] {
  const names = new Set(series.flatMap(({ labels }) => labels.get(STEP) ?? []));
  return [...names].flatMap((step) => {
    const [, digits = '', unit = ''] =
      /(\d+)[ _-]?(minute|hour|day|week|month)s?\b/i.exec(step.replaceAll('_', ' ')) ?? [];
    const seconds = Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
    if (!(seconds > 0)) return [];
    const valueOf = (name: string) => series.find((one) => one.name === name && one.labels.get(STEP) === step)?.value;
    const measured = (name: string) => {
      const value = valueOf(name);
      return value === NO_DATA ? null : figureOf(value);
    };
    return [
      {
        step,
        window: `${digits}${SHORT[unit.toLowerCase()] ?? 'mo'}`,
        seconds,
        target: valueOf('slo_target'),
        sli: measured('sli_measurement'),
        burnRate: measured('error_budget_burn_rate'),
      },
    ];
  });
}
