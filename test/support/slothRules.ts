import type { RuleText } from './ruleFile';

/** An objective as Sloth is told of it. */
export interface SlothObjective {
  readonly service: string;
  /** 0 to 1. */
  readonly objective: number;
  /** PromQL over `{{.window}}`. */
  readonly errors: string;
  readonly total: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The rules that Sloth v0.16 writes for 30 days, by what they are made from: each from those before it. */
export interface SlothRules {
  readonly shortest: readonly RuleText[];
  readonly longer: readonly RuleText[];
  readonly burnRates: readonly RuleText[];
  readonly remaining: readonly RuleText[];
  readonly alerts: readonly RuleText[];
}

const LONGER = ['30m', '1h', '2h', '6h', '1d', '3d'];

export function slothRules({ service, objective, errors, total, labels = {} }: SlothObjective): SlothRules {
  const slo = 'requests-availability';
  const identity = { sloth_id: `${service}-${slo}`, sloth_service: service, sloth_slo: slo };
  const all = { ...identity, ...labels };
  const selector = `{${Object.entries(identity)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}}`;
  const ratio = (window: string): RuleText => ({
    record: `slo:sli_error:ratio_rate${window}`,
    expr: `(${errors.replaceAll('{{.window}}', window)})\n/\n(${total.replaceAll('{{.window}}', window)})\n`,
    labels: { ...all, sloth_window: window },
  });
  const recording = (record: string, expr: string, more = {}): RuleText => ({
    record,
    expr,
    labels: { ...all, ...more },
  });
  const burnRate = (record: string, window: string) =>
    recording(
      record,
      `slo:sli_error:ratio_rate${window}${selector}\n/ on(sloth_id, sloth_slo, sloth_service) group_left\nslo:error_budget:ratio${selector}\n`,
    );
  const exceeds = (window: string, factor: number) =>
    `max(slo:sli_error:ratio_rate${window}${selector} > (${factor} * ${1 - objective})) without (sloth_window)`;
  const alert = (severity: string, [one, other]: readonly (readonly [string, string, number])[]): RuleText => {
    const both = ([short, long, factor] = ['', '', 0] as readonly [string, string, number]) =>
      `(\n    ${exceeds(short, factor)}\n    and\n    ${exceeds(long, factor)}\n)`;
    return {
      alert: `${service}HighErrorRate`,
      expr: `${both(one)}\nor\n${both(other)}\n`,
      labels: { ...labels, sloth_severity: severity, severity },
    };
  };
  return {
    shortest: [ratio('5m')],
    longer: [
      ...LONGER.map(ratio),
      recording(
        'slo:sli_error:ratio_rate30d',
        `sum_over_time(slo:sli_error:ratio_rate5m${selector}[30d])\n/ ignoring (sloth_window)\ncount_over_time(slo:sli_error:ratio_rate5m${selector}[30d])\n`,
        { sloth_window: '30d' },
      ),
      recording('slo:objective:ratio', `vector(${objective})`),
      recording('slo:error_budget:ratio', `vector(1-${objective})`),
      recording('slo:time_period:days', 'vector(30)'),
      recording('sloth_slo_info', 'vector(1)', {
        sloth_mode: 'cli-gen-prom',
        sloth_objective: String(objective * 100),
        sloth_spec: 'prometheus/v1',
        sloth_version: 'v0.16.0',
      }),
    ],
    burnRates: [burnRate('slo:current_burn_rate:ratio', '5m'), burnRate('slo:period_burn_rate:ratio', '30d')],
    remaining: [recording('slo:period_error_budget_remaining:ratio', `1 - slo:period_burn_rate:ratio${selector}`)],
    alerts: [
      alert('page', [
        ['5m', '1h', 14.4],
        ['30m', '6h', 6],
      ]),
      alert('ticket', [
        ['2h', '1d', 3],
        ['6h', '3d', 1],
      ]),
    ],
  };
}
