import assert from 'node:assert/strict';
import { formatInstant, WEEK } from '../../src/core/time/instant';
import type { SignalName, TrapEvidence } from '../../src/core/trap/trap';
import { unknownTrap } from '../../src/core/trap/velocityTrap';
import { comparedWindows, evidenceRows, unseenBy } from '../../src/views/evidenceTable';
import { chance, comparison, directionInWords, evidenceFacts, verdictInWords } from '../../src/views/trapWords';
import { SAMPLE_NOW } from '../support/sampleReport';
import { sampleTrap } from '../support/sampleTrap';

function evidence(signal: SignalName): TrapEvidence {
  const found = sampleTrap(SAMPLE_NOW).evidence.find((each) => each.signal === signal);
  if (!found) throw new Error(`The sample has no evidence of ${signal}.`);
  return found;
}

describe('the verdict in words', () => {
  it('names itself', () => {
    assert.equal(verdictInWords(sampleTrap(SAMPLE_NOW)), 'Velocity trap: trapped');
    assert.equal(verdictInWords(unknownTrap('Too few.')), 'Velocity trap: unknown');
  });

  it('says both windows, how far it moved, how likely chance does that, and both samples', () => {
    assert.equal(comparison(evidence('recoveryTime')), '2.4 h before, 7.3 h now');
    assert.deepEqual(evidenceFacts(evidence('recoveryTime')), ['3× as much', 'p 0.003', 'samples 9 and 11']);
    assert.equal(comparison(evidence('burnRate')), '0.31× before, 1.1× now');
    assert.deepEqual(evidenceFacts(evidence('changes')), [
      '1.3× as much',
      'slope +0.11 a week',
      'p 0.021',
      'samples 57 and 73',
    ]);
  });

  it('says where the window before is longer, as what is rare needs it', () => {
    const { weeks, ...hints } = evidence('recoveryTime');
    const [first] = weeks;
    assert.ok(first);
    const start = formatInstant(SAMPLE_NOW - 60 * WEEK);
    const facts = evidenceFacts({ ...hints, weeks: [{ ...first, start }, ...weeks] });
    assert.deepEqual(facts, ['3× as much', 'p 0.003', 'samples 9 and 11', 'before: 48 weeks']);
  });

  it('says a share of more than all, as rework may be', () => {
    const rework = { ...evidence('recoveryTime'), signal: 'reworkShare', unit: 'share', before: 0.595 } as const;
    assert.equal(comparison({ ...rework, after: 1.395 }), '59.5 % before, 140 % now');
  });

  it('says of what has no past that it has none', () => {
    assert.equal(comparison(evidence('errorBudget')), '−12.4 % now');
    assert.deepEqual(evidenceFacts(evidence('errorBudget')), ['sample 1']);
  });

  it('never takes output that rises for better or worse', () => {
    assert.deepEqual(
      (['better', 'worse', 'same'] as const).map((direction) => directionInWords({ kind: 'output', direction })),
      ['rising', 'falling', 'steady'],
    );
  });

  it('never says that chance is impossible', () => {
    assert.deepEqual(
      [0, 0.0009, 0.001, 0.0512, 1, null].map((p) => chance({ p })),
      ['p < 0.001', 'p < 0.001', 'p 0.001', 'p 0.051', 'p 1', null],
    );
  });

  it('shows first what worsens, then output', () => {
    assert.deepEqual(
      evidenceRows(sampleTrap(SAMPLE_NOW)).map(([signal]) => signal),
      [
        'Recovery time',
        'Burn rate',
        'Error budget left',
        'Changes',
        'Releases',
        'Hotfixes',
        'Batch size',
        'Changes across components',
      ],
    );
  });

  it('says what was compared, and its reason once', () => {
    const trap = sampleTrap(SAMPLE_NOW);
    assert.equal(comparedWindows(trap), 'Compared: 29 Aug 2026 to 21 Nov 2026, against 6 Jun 2026 to 29 Aug 2026.');
    assert.equal(unseenBy(trap).length, 3);
    assert.equal(comparedWindows(unknownTrap('Too few.')), null);
    assert.deepEqual(unseenBy(unknownTrap('Too few.')), []);
  });
});
