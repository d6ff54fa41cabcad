import type { RuleText } from './ruleFile';

/** An objective of requests without errors as Pyrra is told of it. */
export interface PyrraObjective {
  readonly service: string;
  /** 0 to 1. */
  readonly objective: number;
  /** Whether Pyrra runs with --generic-rules. */
  readonly generic: boolean;
}

/** The rules that Pyrra v0.10 writes for four weeks, by what they are made from: each from those before it. */
export interface PyrraRules {
  /** Of the last five minutes, and what is always the same. */
  readonly shortest: readonly RuleText[];
  readonly longer: readonly RuleText[];
  readonly availability: readonly RuleText[];
  readonly alerts: readonly RuleText[];
}

const LONGER = ['30m', '1h', '2h', '6h', '1d', '4d'];
const ALERTS = [
  ['5m', '1h', 14, 'critical', '2d'],
  ['30m', '6h', 7, 'critical', '4d'],
  ['2h', '1d', 2, 'warning', '2w'],
  ['6h', '4d', 1, 'warning', '4w'],
] as const;

export function pyrraRules({ service, objective, generic }: PyrraObjective): PyrraRules {
  const slo = `${service}-errors`;
  const labels = { service, slo };
  const errors = `http_requests_total{code=~"5..",service="${service}"}`;
  const total = `http_requests_total{service="${service}"}`;
  const recorded = `http_requests:increase4w`;
  const burnRate = (window: string): RuleText => ({
    record: `http_requests:burnrate${window}`,
    expr: `sum(rate(${errors}[${window}])) / sum(rate(${total}[${window}]))`,
    labels,
  });
  const exceeds = (window: string, factor: number) =>
    `http_requests:burnrate${window}{service="${service}",slo="${slo}"} > (${factor} * (1-${objective}))`;
  const own = (record: string, expr: string): readonly RuleText[] =>
    generic ? [{ record, expr, labels: { slo } }] : [];
  return {
    shortest: [
      burnRate('5m'),
      ...own('pyrra_objective', String(objective)),
      ...own('pyrra_requests:rate5m', `sum(rate(${total}[5m]))`),
      ...own('pyrra_errors:rate5m', `sum(rate(${errors}[5m])) or vector(0)`),
    ],
    longer: [
      ...LONGER.map(burnRate),
      { record: recorded, expr: `sum by (code) (increase(${total}[4w]))`, labels },
      ...own('pyrra_window', '2419200'),
    ],
    availability: [
      ...own(
        'pyrra_availability',
        `1 - sum(${recorded}{code=~"5..",service="${service}",slo="${slo}"} or vector(0)) / sum(${recorded}{service="${service}",slo="${slo}"})`,
      ),
    ],
    alerts: ALERTS.map(([short, long, factor, severity, exhaustion]) => ({
      alert: 'ErrorBudgetBurn',
      expr: `${exceeds(short, factor)} and ${exceeds(long, factor)}`,
      labels: { ...labels, short, long, severity, exhaustion },
    })),
  };
}
