import assert from 'node:assert/strict';
import { recoveryTimeReported } from '../../../src/core/delivery/recoveryTimeReported';
import { factsOf } from '../../../src/core/facts/facts';
import type { Incident } from '../../../src/core/facts/incident';
import type { Measurement } from '../../../src/core/measurement';
import { measured, notMeasured, WINDOW } from '../../support/measured';
import { incident, told } from '../../support/told';

function recovery(...incidents: readonly Incident[]): Measurement {
  return recoveryTimeReported(factsOf([], told({ incidents }), WINDOW.endAt), WINDOW);
}

describe('the reported recovery time', () => {
  it('is the median time from the beginning of an incident to its end', () => {
    const { value, sampleSize, unit, p95, including } = measured(
      recovery(incident(1, 2), incident(10, 12), incident(20, 23)),
    );
    assert.deepEqual([value, sampleSize, unit, including], [48, 3, 'h', { unknown: 3 }]);
    assert.ok(p95 !== undefined && p95 > 48);
  });

  it('leaves out, and counts, what is open, what has no beginning and what ended before it began', () => {
    const { value, leftOut } = measured(
      recovery(incident(1, 2), incident(3), incident(4, 95), incident(null, 5), incident(6, 5)),
    );
    assert.deepEqual([value, leftOut], [24, { open: 2, withoutTime: 1, skewedClock: 1 }]);
  });

  it('counts the incidents that began in the window', () => {
    assert.equal(measured(recovery(incident(0, 1), incident(-1, 1), incident(91, 92))).sampleSize, 1);
  });

  it('is unknown where there was none, or none that ended', () => {
    assert.equal(notMeasured(recovery()).reason, 'No incident began in the window.');
    assert.deepEqual(notMeasured(recovery(incident(3))).leftOut, { open: 1 });
    const unheard = factsOf([], { ...told({}), lists: [] }, WINDOW.endAt);
    assert.equal(notMeasured(recoveryTimeReported(unheard, WINDOW)).reason, 'No endpoint reports incidents.');
  });
});
