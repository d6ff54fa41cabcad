import assert from 'node:assert/strict';
import { NO_BURN_RATES } from '../../../../src/core/reliability/burnRate';
import { decodeExposition } from '../../../../src/sources/metrics/json/expositionSlos';

const NOW = Date.parse('2026-11-21T05:40:00Z');
const ADDRESS = 'https://status.example.com/metrics';

function decode(text: string, contentType = 'text/plain') {
  const answer = {
    state: 'answered',
    status: 200,
    contentType,
    text: `${text}\n`,
    serverAt: null,
    receivedAt: NOW,
  } as const;
  return decodeExposition(answer, 'status', ADDRESS);
}
const messages = (text: string) => decode(text).problems.map(({ message }) => message);

const CHECKOUT = `# HELP slo_objective_ratio What is promised.
# TYPE slo_objective_ratio gauge
slo_objective_ratio{slo="checkout",service="shop"} 0.999
slo_window_seconds{slo="checkout",service="shop"} 604800
slo_error_budget_remaining_ratio{slo="checkout",service="shop"} 0.6
slo_burn_rate_ratio{slo="checkout",service="shop",window="1h"} 0.2
slo_burn_rate_ratio{slo="checkout",service="shop",window="6h"} NaN
slo_burn_rate_ratio{slo="checkout",service="shop",window="ever"} 9
up 1
`;

describe('SLOs whose figures are metrics', () => {
  it('are told with all that their metrics say', () => {
    const { slos, problems } = decode(CHECKOUT);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      slos.map(({ id, service, objective, windowSeconds, remaining, burnRates, state, sampledAt, query }) => ({
        ...{ id, service, objective, windowSeconds, remaining, burnRates, state, sampledAt, query },
      })),
      [
        {
          id: 'checkout',
          service: 'shop',
          objective: 0.999,
          windowSeconds: 604_800,
          remaining: 0.6,
          burnRates: { ...NO_BURN_RATES, '1h': 0.2 },
          state: 'healthy',
          sampledAt: '2026-11-21T05:40:00Z',
          query: ADDRESS,
        },
      ],
    );
  });

  it('need no service, window or burn rate', () => {
    const { slos } = decode('slo_objective_ratio{slo="a"} 0.99\nslo_error_budget_remaining_ratio{slo="a"} -0.5\n');
    assert.deepEqual(
      slos.map(({ service, windowSeconds, remaining, state }) => [service, windowSeconds, remaining, state]),
      [[null, 2_592_000, -0.5, 'exhausted']],
    );
  });

  it('are of the oldest time that their lines say', () => {
    const lines =
      'slo_objective_ratio{slo="a"} 0.99 1795239000000\nslo_error_budget_remaining_ratio{slo="a"} 0.5 1795238000000';
    assert.equal(decode(lines).slos[0]?.sampledAt, '2026-11-21T05:13:20Z');
    const seconds = lines.replaceAll('000\n', '\n').replace(/000$/, '');
    assert.equal(decode(seconds, 'application/openmetrics-text').slos[0]?.sampledAt, '2026-11-21T05:13:20Z');
  });

  it('are as old as what was pushed to a Pushgateway', () => {
    // as a Pushgateway 1.5.1 shows two groups
    const text = `# HELP push_time_seconds Last Unix time when changing this group in the Pushgateway succeeded.
# TYPE push_time_seconds gauge
push_time_seconds{instance="",job="slo"} 1.7952380001830e+09
push_time_seconds{instance="b",job="slo"} 1.7952391001830e+09
# TYPE slo_objective_ratio untyped
slo_objective_ratio{instance="",job="slo",service="shop",slo="checkout"} 0.999
slo_objective_ratio{instance="b",job="slo",service="shop",slo="checkout"} 0.999
`;
    assert.deepEqual(
      decode(text).slos.map(({ id, sampledAt }) => [id, sampledAt]),
      [
        ['checkout', '2026-11-21T05:13:20Z'],
        ['checkout', '2026-11-21T05:31:40Z'],
      ],
    );
  });

  it('are not believed where a figure is out of range or none', () => {
    for (const [line, reason] of [
      [
        'slo_error_budget_remaining_ratio{slo="a"} 60.6',
        'slo_error_budget_remaining_ratio must be a share of 1 at most; found 60.6 (if that is a percentage, write 0.606).',
      ],
      [
        'slo_error_budget_remaining_ratio{slo="a"} NaN',
        'slo_error_budget_remaining_ratio must be a share of 1 at most; found "NaN".',
      ],
      ['slo_window_seconds{slo="a"} 0', 'slo_window_seconds must be a number of seconds, 1 at least; found 0.'],
      ['slo_burn_rate_ratio{slo="a",window="1h"} +Inf', '1h must be a number of 0 at least; found "Infinity".'],
    ] as const) {
      const [slo] = decode(`slo_objective_ratio{slo="a"} 0.999\n${line}`).slos;
      assert.deepEqual([slo?.state, slo?.reason], ['invalid', reason]);
    }
  });

  it('are left out without a proper objective, and that is said', () => {
    assert.deepEqual(messages('slo_error_budget_remaining_ratio{slo="a"} 0.5\nslo_objective_ratio{slo="b"} 99.9'), [
      'status: SLO "a" is left out: "slo_objective_ratio" is missing.',
      'status: SLO "b" is left out: slo_objective_ratio must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999).',
    ]);
  });

  it('are not believed where a figure is there twice, whichever comes first', () => {
    for (const [one, other] of [
      [0.9, -1],
      [-1, 0.9],
    ]) {
      const figures = [one, other].map((left) => `slo_error_budget_remaining_ratio{slo="a"} ${left}`).join('\n');
      const [slo] = decode(`slo_objective_ratio{slo="a"} 0.999\n${figures}`).slos;
      assert.deepEqual([slo?.state, slo?.reason], ['invalid', 'slo_error_budget_remaining_ratio is there twice.']);
    }
  });

  it('bring the reader down by no number of lines', () => {
    const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n');
    const windows = lines(20_000, (i) => `slo_burn_rate_ratio{slo="a",window="${i}m"} 1`);
    const [slo] = decode(`slo_objective_ratio{slo="a"} 0.9\n${windows}`).slos;
    assert.ok(slo && Object.keys(slo.burnRates).length < 30);
    assert.deepEqual(messages(lines(5001, (i) => `push_time_seconds{job="${i}"} 1`)), [
      'status: its metrics were pushed in more than 5000 groups.',
    ]);
    assert.deepEqual(messages(lines(5001, (i) => `slo_objective_ratio{slo="${i}"} 0.9`)), [
      'status: of its 5001 SLOs only the first 5000 are read.',
    ]);
  });

  it('are missed aloud', () => {
    assert.deepEqual(messages('up 1\n'), ['status: its metrics hold no slo_objective_ratio.']);
    assert.deepEqual(messages(`${CHECKOUT}slo_objective_ratio{service="x"} 0.9\n`), [
      'status: 1 of its samples lack the label slo.',
    ]);
    assert.deepEqual(
      messages(`slo_objective_ratio{slo="a} 1\n${CHECKOUT}slo_window_seconds one\nslo_window_seconds\n`),
      ["status: line 1 of its metrics can't be read, nor can 2 more."],
    );
  });
});
