import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignalName, TrapEvidence } from '../../../src/core/trap/trap';
import { verdictOf } from '../../../src/core/trap/verdictOf';

const RELIABILITY: readonly SignalName[] = [
  'recoveryTime',
  'changeFailureHints',
  'hotfixShare',
  'burnRate',
  'errorBudget',
];
const LOST = [{ reason: 'Burn rate: the SLO "a" stopped.', lost: true }];

type Told = Pick<TrapEvidence, 'signal' | 'direction' | 'aboutReliability'>;

function told(signal: SignalName, direction: TrapEvidence['direction'] = 'same'): Told {
  return { signal, direction, aboutReliability: RELIABILITY.includes(signal) };
}

/** Three that don't worsen, and those that do. */
function worse(...signals: SignalName[]): Told[] {
  const steady = (['changeFailureHints', 'hiddenCoupling', 'reworkShare'] as const).filter(
    (each) => !signals.includes(each),
  );
  return [...steady.map((signal) => told(signal)), ...signals.map((signal) => told(signal, 'worse'))];
}

describe('the verdict', () => {
  const table: readonly (readonly [string, boolean, Told[], string])[] = [
    ['nothing worsens', false, worse(), 'sustainable'],
    ['nothing worsens and something gets better', false, [...worse(), told('burnRate', 'better')], 'sustainable'],
    ['output falls alone', true, worse(), 'sustainable'],
    ['one thing worsens', false, worse('batchSize'), 'watch'],
    ['reliability alone worsens', false, worse('recoveryTime'), 'watch'],
    ['two worsen, none of them about reliability', false, worse('batchSize', 'reworkShare'), 'watch'],
    ['two worsen, one of them about reliability', false, worse('batchSize', 'recoveryTime'), 'trapped'],
    ['more changes fail and are hotfixed', false, worse('changeFailureHints', 'hotfixShare'), 'watch'],
    ['more are hotfixed and repair takes longer', false, worse('hotfixShare', 'recoveryTime'), 'trapped'],
    ['reliability worsens twice', false, worse('recoveryTime', 'burnRate'), 'trapped'],
    ['more fails and so does what needs a hotfix', false, worse('changeFailureHints', 'hotfixShare'), 'watch'],
    ['one thing worsens as output falls', true, worse('batchSize'), 'stalling'],
    ['much worsens as output falls', true, worse('batchSize', 'recoveryTime', 'burnRate'), 'stalling'],
    ['two indicators are seen', false, [told('recoveryTime', 'worse'), told('batchSize', 'worse')], 'unknown'],
    [
      'nothing about reliability is seen',
      false,
      [told('batchSize', 'worse'), told('reworkShare'), told('hiddenCoupling')],
      'unknown',
    ],
  ];
  for (const [name, isFalling, indicators, verdict] of table)
    it(`is ${verdict} where ${name}`, () => {
      assert.equal(verdictOf(isFalling, indicators, []).verdict, verdict);
    });

  it('calls nothing good as long as something that told of reliability is lost', () => {
    const { verdict, sentence } = verdictOf(false, worse(), LOST);
    assert.deepEqual([verdict, sentence.includes('the SLO "a" stopped')], ['unknown', true]);
    assert.equal(verdictOf(false, worse('batchSize'), LOST).verdict, 'watch');
  });

  it('names what worsens', () => {
    assert.equal(
      verdictOf(false, worse('recoveryTime', 'batchSize', 'burnRate'), []).sentence,
      'Output does not clearly fall while recovery takes longer, changes get larger and error budgets burn faster.',
    );
  });

  const any = fc.uniqueArray(
    fc.record({
      signal: fc.constantFrom<SignalName>(...RELIABILITY, 'batchSize', 'reworkShare', 'hiddenCoupling'),
      direction: fc.constantFrom<TrapEvidence['direction']>('better', 'worse', 'same'),
    }),
    { selector: ({ signal }) => signal },
  );

  it('is sustainable only where something about reliability is seen', () => {
    fc.assert(
      fc.property(fc.boolean(), any, (isFalling, some) => {
        const indicators = some.map(({ signal, direction }) => told(signal, direction));
        const { verdict } = verdictOf(isFalling, indicators, []);
        if (verdict === 'sustainable') assert.ok(indicators.some(({ aboutReliability }) => aboutReliability));
      }),
    );
  });

  it('gets no milder as more worsens', () => {
    const order = ['sustainable', 'watch', 'trapped'];
    fc.assert(
      fc.property(any, fc.nat(), (some, which) => {
        const indicators = some.map(({ signal, direction }) => told(signal, direction));
        const more = indicators.map((each, i) =>
          i === which % Math.max(1, indicators.length) ? { ...each, direction: 'worse' as const } : each,
        );
        const rank = (all: Told[]) => order.indexOf(verdictOf(false, all, []).verdict);
        assert.ok(rank(more) >= rank(indicators));
      }),
    );
  });
});
