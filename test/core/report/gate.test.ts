import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../src/core/problem';
import { type Gate, gateOf } from '../../../src/core/report/gate';
import type { Report, Slo, SloState } from '../../../src/core/report/report';
import { quietReport, sampleSlo } from '../../support/sampleReport';

const slo = (id: string, state: SloState, others: Partial<Slo> = {}): Slo => ({
  ...sampleSlo('search-latency'),
  ...{ id, state, demo: false, reason: null },
  ...others,
});
const problem = (code: string, others: Partial<Problem> = {}): Problem => ({
  ...{ code, message: `It says ${code}.`, fix: null, source: 'prod' },
  ...others,
});
const report = (slos: readonly Slo[], problems: readonly Problem[] = []): Report => ({
  ...quietReport(),
  slos,
  problems,
});

function verdictOf(slos: readonly Slo[], problems: readonly Problem[] = [], onUnknown: Gate['verdict'] | null = null) {
  const gating = gateOf(report(slos, problems), onUnknown);
  return gating.state === 'blind' ? ['blind', ...gating.unseen] : [gating.gate.verdict, ...gating.gate.reasons];
}

describe('the gate of a release', () => {
  it('passes while no error budget is exhausted, and names those at risk', () => {
    assert.deepEqual(verdictOf([slo('a', 'healthy')]), ['pass', 'No error budget of 1 is exhausted.']);
    assert.deepEqual(verdictOf([slo('a', 'burning'), slo('b', 'recovering'), slo('c', 'healthy')]), [
      'pass',
      'No error budget of 3 is exhausted; at risk: "a", "b".',
    ]);
  });

  it('stops at each that is exhausted, whatever else can not be seen and was to pass', () => {
    const slos = [slo('a', 'exhausted'), slo('b', 'stale', { reason: 'Old.' }), slo('c', 'exhausted')];
    const reasons = ['The error budget of "a" is exhausted.', 'The error budget of "c" is exhausted.'];
    assert.deepEqual(verdictOf(slos), ['stop', ...reasons]);
    assert.deepEqual(verdictOf(slos, [problem('endpointTimeout')], 'pass'), ['stop', ...reasons]);
  });

  for (const [what, slos, problems, unseen] of [
    ['a stale SLO', [slo('a', 'stale', { reason: 'It is old.' })], [], ['SLO "a": It is old.']],
    ['one without data', [slo('a', 'noData')], [], ['SLO "a": It is unknown.']],
    ['invented figures', [slo('a', 'healthy', { demo: true })], [], ['SLO "a": Its figures are invented.']],
    [
      'invented figures of nothing left',
      [slo('a', 'exhausted', { demo: true })],
      [],
      ['SLO "a": Its figures are invented.'],
    ],
    [
      'an SLO whose trouble is told already',
      [slo('a', 'invalid', { reason: 'It is wrong.' })],
      [problem('sloInvalid', { message: 'SLO "a": It is wrong.', fix: 'Correct it.' })],
      ['SLO "a": It is wrong. Correct it.'],
    ],
    [
      'an endpoint that did not answer',
      [slo('a', 'healthy')],
      [problem('endpointTimeout')],
      ['It says endpointTimeout.'],
    ],
    [
      'an endpoint that nobody agreed to, of which nothing is known',
      [],
      [problem('originNotAllowed')],
      ['It says originNotAllowed.'],
    ],
    [
      'a key that means nothing',
      [slo('a', 'healthy')],
      [problem('unknownSetting', { source: '.momentum.json' })],
      ['It says unknownSetting.'],
    ],
  ] as const) {
    it(`gives no verdict over ${what}, unless it is told which`, () => {
      assert.deepEqual(verdictOf(slos, problems), ['blind', ...unseen]);
      for (const onUnknown of ['pass', 'stop'] as const) {
        const gating = gateOf(report(slos, problems), onUnknown);
        assert(gating.state === 'judged');
        assert.deepEqual([gating.gate.verdict, gating.gate.unseen], [onUnknown, unseen]);
        assert.match(gating.gate.reasons.join(), new RegExp(`can't be seen is to ${onUnknown}\\.$`));
      }
    });
  }

  it('looks past what leaves budgets as they are', () => {
    const problems = [problem('shallowClone', { source: 'git' }), problem('clockSkew')];
    assert.deepEqual(verdictOf([slo('a', 'healthy')], problems), ['pass', 'No error budget of 1 is exhausted.']);
  });

  it('never passes where there is nothing to judge by, whatever it is told', () => {
    for (const onUnknown of [null, 'pass', 'stop'] as const)
      assert.match(verdictOf([], [], onUnknown).join(' '), /^blind There is no error budget to judge by\. /);
  });

  it('never passes an exhausted budget, nor by itself one that it can not see', () => {
    const states: readonly SloState[] = [
      'healthy',
      'atRisk',
      'burning',
      'recovering',
      'exhausted',
      'noData',
      'stale',
      'invalid',
    ];
    const any = fc.array(fc.record({ state: fc.constantFrom(...states), demo: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(any, fc.constantFrom(null, 'pass' as const, 'stop' as const), (items, onUnknown) => {
        const slos = items.map(({ state, demo }, i) => slo(String(i), state, { demo }));
        const [verdict] = verdictOf(slos, [], onUnknown);
        const real = items.filter(({ demo }) => !demo).map(({ state }) => state);
        if (real.includes('exhausted')) assert.equal(verdict, 'stop');
        else if (items.length === 0) assert.equal(verdict, 'blind');
        else if (real.length < items.length || real.some((state) => /noData|stale|invalid/.test(state)))
          assert.equal(verdict, onUnknown ?? 'blind');
        else assert.equal(verdict, 'pass');
      }),
    );
  });

  it('says what the verdict rests on', () => {
    const gating = gateOf(report([slo('a', 'exhausted', { remaining: -0.2 })]), null);
    assert(gating.state === 'judged');
    const { schema, asOf, repository, scope, slos } = gating.gate;
    assert.deepEqual(
      [schema, asOf, repository, scope],
      ['team-momentum.gate/1', '2026-11-21T05:40:00Z', 'web-shop', null],
    );
    assert.deepEqual(
      slos.map(({ id, state, policy, remaining, sampledAt }) => [id, state, policy, remaining, sampledAt]),
      [['a', 'exhausted', 'exhausted', -0.2, '2026-11-21T05:38:30Z']],
    );
  });
});
