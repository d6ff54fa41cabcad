import { AHEAD, HISTORY } from '../../../../support/openMetrics';
import type { Recorded } from '../../../../support/prometheusServer';
import { pyrraRules } from '../../../../support/pyrraRules';
import { type RuleText, ruleFile } from '../../../../support/ruleFile';
import { slothRules } from '../../../../support/slothRules';
import { type Traffic, traffic } from '../../../../support/traffic';

const MONTHS = 35 * 24;
const MINUTE = 60;

/** Each with its objective. */
export const SERVICES = {
  /** An hour of 10 % five days ago, and 2 % for the last two hours. */
  checkout: [
    0.999,
    traffic('checkout', [
      [MONTHS, 10, 0.0002],
      [5 * 24, 10, 0.1],
      [5 * 24 - 1, 10, 0.0002],
      [2, 10, 0.02],
    ]),
  ],
  /** Overspent long ago, quiet now. */
  payments: [
    0.999,
    traffic('payments', [
      [MONTHS, 5, 0.003],
      [2 * 24, 5, 0],
    ]),
  ],
  /** Never an error, so no series of errors. */
  catalog: [0.999, traffic('catalog', [[MONTHS, 20, 0]], { errorSeries: false })],
  /** Used for eight hours a day; it has been idle for sixteen hours. */
  billing: [
    0.99,
    traffic(
      'billing',
      Array.from({ length: 35 }, (_, day) => 35 - day).flatMap((day) => [
        [day * 24, 0.1, 0.01] as const,
        [day * 24 - 8, 0, 0] as const,
      ]),
    ),
  ],
  /** Three days old. */
  search: [0.995, traffic('search', [[3 * 24, 4, 0.005]])],
  /** Restarted each day. */
  resets: [0.999, traffic('resets', [[MONTHS, 8, 0.0005]], { resetHours: 24 })],
  /** Not scraped for two days. */
  gappy: [
    0.999,
    traffic('gappy', [
      [MONTHS, 8, 0.0005],
      [10 * 24, null, 0],
      [8 * 24, 8, 0.0005],
    ]),
  ],
} as const satisfies Record<string, readonly [objective: number, service: Traffic]>;

export type ServiceName = keyof typeof SERVICES;

export const TRAFFIC: readonly Traffic[] = Object.values(SERVICES).map(([, service]) => service);

const counts = (service: string) => ({
  errors: `sum(rate(http_requests_total{service="${service}",code=~"(5..|429)"}[{{.window}}]))`,
  total: `sum(rate(http_requests_total{service="${service}"}[{{.window}}]))`,
});

const SLOTH = [
  ...Object.entries(SERVICES).map(([service, [objective]]) =>
    slothRules({ service, objective, ...counts(service), labels: { team: 'web' } }),
  ),
];

const PYRRA = (['checkout', 'payments', 'catalog', 'search'] as const).map((service) =>
  pyrraRules({ service, objective: SERVICES[service][0], generic: service === 'checkout' || service === 'search' }),
);

/** One objective that two replicas measure, each a service of its own. On one server its rules would clash. */
const TWINS = ['a', 'b'].map((replica) => {
  const { errors, total } = counts(replica === 'a' ? 'resets' : 'payments');
  const rules = slothRules({ service: 'twins', objective: 0.999, errors, total, labels: { replica } });
  const ratio = `slo:sli_error:ratio_rate5m{sloth_id="twins-requests-availability",replica="${replica}"}`;
  const recording = { expr: `1 - avg_over_time(${ratio}[30d]) / 0.001`, labels: rules.remaining[0]?.labels ?? {} };
  return {
    shortest: rules.shortest,
    longer: rules.longer.filter(({ record }) => record !== 'slo:sli_error:ratio_rate30d'),
    remaining: [{ record: 'slo:period_error_budget_remaining:ratio', ...recording }],
  };
});

const constant = (record: string, value: number, labels: Record<string, string>): RuleText => ({
  record,
  expr: `vector(${value})`,
  labels,
});

const GRAFANA = { grafana_slo_uuid: 'u1', grafana_slo_name: 'Cart', grafana_slo_service: 'cart' };
const GENERATOR = { service_name: 'shop', feature_name: 'cart', slo_name: 'availability' };
const OWN = { slo: 'mails', service: 'mailer' };
const step = (name: string) => ({ ...GENERATOR, error_budget_policy_step_name: name });

/** What is recorded by others than Sloth and Pyrra, each figure a constant. */
const OTHERS: readonly RuleText[] = [
  constant('grafana_slo_objective', 0.995, GRAFANA),
  constant('grafana_slo_objective_window_seconds', 2_419_200, GRAFANA),
  constant('grafana_slo_sli_window', 0.998, GRAFANA),
  constant('grafana_slo_sli_1h', 0.99, GRAFANA),
  constant('grafana_slo_sli_6h', 0.995, GRAFANA),
  constant('slo_target', 0.9, step('28 days')),
  constant('slo_target', 0.9, step('1 hour')),
  constant('sli_measurement', 0.96, step('28 days')),
  constant('sli_measurement', -1, step('1 hour')),
  constant('error_budget_burn_rate', 0.4, step('28 days')),
  constant('error_budget_burn_rate', 3.3, step('1 day')),
  constant('slo_objective_ratio', 0.99, OWN),
  constant('slo_window_seconds', 604_800, OWN),
  constant('slo_error_budget_remaining_ratio', 0.125, OWN),
  constant('slo_burn_rate_ratio', 2, { ...OWN, window: '1h' }),
  constant('slo_burn_rate_ratio', 1.5, { ...OWN, window: '6h' }),
];

/** Objectives that can't be: a percentage, and errors that exceed what they are a part of. */
const WRONG: readonly RuleText[] = [
  ...['slo:objective:ratio', 'slo:time_period:days'].flatMap((name) => [
    constant(name, name === 'slo:objective:ratio' ? 99.9 : 30, { sloth_id: 'percentage' }),
    constant(name, name === 'slo:objective:ratio' ? 0.9 : 30, { sloth_id: 'inverted' }),
  ]),
  constant('slo:sli_error:ratio_rate5m', 1.25, { sloth_id: 'inverted', sloth_window: '5m' }),
];

/** Of an objective that was removed three hours ago. */
const STOPPED: readonly RuleText[] = [
  constant('slo:objective:ratio', 0.99, { sloth_id: 'stopped' }),
  constant('slo:time_period:days', 30, { sloth_id: 'stopped' }),
  constant('slo:period_error_budget_remaining:ratio', 0.5, { sloth_id: 'stopped' }),
];

/** As the series of an alert that fires. */
function asSeries({ alert = '', expr, labels }: RuleText): RuleText {
  return { record: 'ALERTS', expr: `(${expr}) * 0 + 1`, labels: { ...labels, alertname: alert, alertstate: 'firing' } };
}

/** What a server loads, to tell of its rules. */
export const RULES = ruleFile([
  ...SLOTH.flatMap(({ shortest, longer, burnRates, remaining, alerts }) => [
    ...shortest,
    ...longer,
    ...burnRates,
    ...remaining,
    ...alerts,
  ]),
  ...PYRRA.flatMap(({ shortest, longer, availability, alerts }) => [
    ...shortest,
    ...longer,
    ...availability,
    ...alerts,
  ]),
]);

const lately = (rules: readonly RuleText[]): Recorded => ({
  rules: ruleFile(rules),
  from: -2 * MINUTE,
  to: 8 * MINUTE,
});

const DAYS = ['checkout', 'resets', 'search'];

/** What the rules have recorded, each from what those before recorded: of the past the shortest are needed, and some days. */
export const RECORDED: readonly Recorded[] = [
  {
    rules: ruleFile([...SLOTH, ...TWINS, ...PYRRA].flatMap(({ shortest }) => shortest)),
    from: -HISTORY,
    to: AHEAD,
  },
  {
    rules: ruleFile(
      [...SLOTH, ...PYRRA]
        .flatMap(({ longer }) => longer)
        .filter(
          ({ record = '', expr }) => record.endsWith('rate1d') && DAYS.some((name) => expr.includes(`"${name}"`)),
        ),
    ),
    from: -HISTORY,
    to: -10 * MINUTE,
    every: '4m',
  },
  lately([...[...SLOTH, ...TWINS, ...PYRRA].flatMap(({ longer }) => longer), ...OTHERS, ...WRONG]),
  lately([...SLOTH.flatMap(({ burnRates }) => burnRates), ...PYRRA.flatMap(({ availability }) => availability)]),
  lately([
    ...[...SLOTH, ...TWINS].flatMap(({ remaining }) => remaining),
    ...[...SLOTH, ...PYRRA].flatMap(({ alerts }) => alerts.map(asSeries)),
  ]),
  { rules: ruleFile(STOPPED), from: -12 * 3600, to: -3 * 3600 },
];
