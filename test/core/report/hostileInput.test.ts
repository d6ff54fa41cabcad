import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Scope } from '../../../src/core/history/scope';
import type { Count, ReadObjective } from '../../../src/core/reliability/reading';
import { NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import type { Report } from '../../../src/core/report/report';
import { DAY, HOUR, type Instant } from '../../../src/core/time/instant';
import { explainable, explanationOf } from '../../../src/views/explanation';
import { explanationText } from '../../../src/views/explanationText';
import { markdownOf } from '../../../src/views/markdown';
import { textOf } from '../../../src/views/text';
import { anyPast } from '../../support/anyPast';
import { busyPast } from '../../support/busyPast';
import type { Past } from '../../support/past';
import { commit, onDay, past, tag } from '../../support/past';
import { pipeline } from '../../support/pipelines';
import { reportOn } from '../../support/reportOn';
import { deployment, incident } from '../../support/told';
import { readingOf } from '../reliability/reading';

const day = fc.oneof(fc.integer({ min: -100, max: 500 }), fc.constantFrom(-20454, 0, 90, 5000));
const amount = fc.oneof(fc.nat(1000), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER, 1e-9));
const count: fc.Arbitrary<Count> = fc.oneof(
  fc.tuple(amount, amount).map(([a, b]): Count => ({ state: 'counted', bad: Math.min(a, b), total: Math.max(a, b) })),
  fc.constant<Count>({ state: 'absent' }),
  fc.constant<Count>({ state: 'invalid', reason: 'It is odd.' }),
);
const target = fc.constantFrom(0.99999, 0.999999999, 0.9, 0.5, 0.001, 1e-9);

const someReading = (now: Instant) =>
  fc
    .record({
      target,
      windowSeconds: fc.constantFrom(60, 3600, 86400, 30 * 86400, 365 * 86400, 10000 * 86400),
      whole: count,
      steps: fc.array(count, { maxLength: 60 }),
      days: fc.array(count, { maxLength: 395, size: 'max' }),
      sampledAt: fc.constantFrom(null, now, now - 90 * DAY, now + DAY),
    })
    .map(
      ({ target: t, windowSeconds, whole, steps, days, sampledAt }): ReadObjective => ({
        ...readingOf({ whole, objective: { target: t, windowSeconds, id: 'slo\u001b[31m' + t }, sampledAt }),
        steps: steps.map((c, i) => ({ at: now - (steps.length - 1 - i) * HOUR, count: c })),
        past: days.map((c, i) => ({ at: Math.floor(now / DAY) * DAY - (days.length - 1 - i) * DAY, count: c })),
      }),
    );

const weight = fc.constantFrom(0, 1, 1e-300, 1e300, Number.MAX_VALUE, 5);
const weights = fc.record({ delivery: weight, flow: weight, quality: weight, recovery: weight, reliability: weight });
const aim = fc.option(fc.constantFrom(0, 1e-9, 1, 24, 1e300), { nil: undefined });
const targets = fc.record({
  leadTime: aim,
  cycleTime: aim,
  recoveryTime: aim,
  recoveryTimeReported: aim,
  changeFailRate: fc.option(fc.constantFrom(0, 0.05, 1), { nil: undefined }),
  changeFailureHintRate: fc.option(fc.constantFrom(0, 0.05, 1), { nil: undefined }),
  releaseFrequency: aim,
  changeFrequency: aim,
  batchSize: aim,
});

const oddPast: fc.Arbitrary<Past> = fc.oneof(
  anyPast(),
  busyPast(),
  fc.constant(past(commit('one', 0))),
  fc.constant(past()),
  fc.constant({ ...past(commit('one', 0), commit('two', 50), tag('v1.0.0', 50, 'two')), mainline: null }),
  fc.constant({ ...past(commit('one', 0), commit('two', 50)), head: null }),
  // all at one instant
  fc.constant(
    past(
      Array.from({ length: 200 }, (_, i) => commit(`c${i}`, 60)),
      Array.from({ length: 200 }, (_, i) => tag(`v1.${i}.0`, 60, `c${i}`)),
    ),
  ),
  // gaps
  fc.constant(past(Array.from({ length: 40 }, (_, i) => commit(`c${i}`, i < 20 ? i - 600 : i + 40)))),
  // clocks of 1970 and of 2100
  fc.constant(
    past(Array.from({ length: 60 }, (_, i) => commit(`c${i}`, i % 3 === 0 ? -20454 : i % 3 === 1 ? 40000 : i))),
  ),
);

const lastDay = (facts: Past) =>
  Math.max(-20000, ...facts.tags.map(({ taggedAt }) => Math.ceil((taggedAt - onDay(0)) / DAY)).filter((d) => d < 2000));
const some = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: busyPast() }, oddPast), day, fc.boolean())
  .map(([facts, at, b]) => [facts, b ? lastDay(facts) : at] as const)
  .chain(([facts, at]) =>
    fc.record({
      facts: fc.constant(facts),
      now: fc.constant(onDay(at)),
      readings: fc.array(someReading(onDay(at)), { maxLength: 2 }),
      weights,
      targets,
      pipelines: fc.array(
        fc.record({
          day: fc.integer({ min: -100, max: 500 }),
          durationSeconds: fc.option(amount),
          status: fc.constantFrom('success', 'failed', 'running', null),
        }),
        { maxLength: 200 },
      ),
      incidents: fc.array(fc.tuple(day, fc.option(day)), { maxLength: 30 }),
      scoped: fc.boolean(),
      lines: fc.boolean(),
      n: fc.nat(10),
    }),
  );

type Hostile = typeof some extends fc.Arbitrary<infer T> ? T : never;

function hostileReport({
  facts,
  now,
  readings,
  weights: w,
  targets: t,
  pipelines,
  incidents,
  scoped,
  lines,
  n,
}: Hostile): Report {
  const list = (kind: 'incidents' | 'deployments' | 'pipelines') => ({
    kind,
    source: 'prod',
    sampledAt: now,
    demo: false,
  });
  const shas = [...facts.subjects.keys()];
  const scope = { id: 'empty', paths: ['nowhere/**'] } satisfies Scope;
  return reportOn(facts, {
    now,
    weights: w,
    targets: Object.fromEntries(Object.entries(t).filter(([, v]) => v !== undefined)),
    endpoints: {
      ...NO_ENDPOINTS,
      readings,
      pipelines: pipelines.map(({ day: d, ...p }, i) => pipeline(d, { ...p, id: String(i) })),
      incidents: incidents.map(([from, to], i) => incident(from, to, { id: String(i) })),
      deployments: incidents.map(([from], i) =>
        deployment({
          id: String(i),
          sha: shas[i] ?? null,
          startedAt: new Date(onDay(from)).toISOString().slice(0, 19) + 'Z',
        }),
      ),
      lists: [list('incidents'), list('deployments'), list('pipelines')],
    },
    ...(scoped && n < 3 ? { scope, scopes: [scope] } : {}),
    details: lines
      ? {
          lines: new Map(shas.map((each, i) => [each, { added: i * n, deleted: i }])),
          rework: new Map(shas.map((each, i) => [each, { written: (i % 3) * n, rewritten: i % 5 }])),
        }
      : {},
  });
}

const TEXT_ODD = /NaN|Infinity|undefined|\[object|∞/;
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

function assertFinite(value: unknown, path = ''): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      assert.ok(each !== undefined, `${path}.${key} is undefined`);
      assertFinite(each, `${path}.${key}`);
    }
}

describe('a report of hostile input', () => {
  it('has finite numbers, and says nothing odd', () => {
    fc.assert(
      fc.property(some, (input) => {
        const report = hostileReport(input);
        assertFinite(report);
        for (const text of [textOf(report), markdownOf(report)]) {
          assert.doesNotMatch(text, TEXT_ODD);
          assert.doesNotMatch(text, STEERING);
        }
        for (const name of explainable(report)) {
          const e = explanationOf(report, name);
          assert.ok(e, name);
          assertFinite(e);
          const text = explanationText(e, report);
          assert.doesNotMatch(text, TEXT_ODD, name);
          assert.doesNotMatch(text, STEERING, name);
        }
        if (report.momentum.index !== null) assert.ok(report.momentum.index >= 0 && report.momentum.index <= 100);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
