import assert from 'node:assert/strict';
import { type Measurement, unmeasured } from '../../src/core/measurement';
import { NOT_YET } from '../../src/core/report/notYet';
import { TARGETED, type Targets, withTargets } from '../../src/core/target';
import { sampleReport } from '../support/sampleReport';

const measured = (value: number): Measurement => ({
  state: 'measured',
  value,
  unit: 'h',
  sampleSize: 9,
  windowDays: 90,
});

function metOf(name: string, value: number, targets: Targets) {
  const measurement = withTargets({ [name]: measured(value) }, targets)[name];
  return measurement?.state === 'measured' ? measurement.target : null;
}

describe('targets', () => {
  it('are met on their side of the bound, the bound included', () => {
    const cases: readonly (readonly [
      name: keyof typeof TARGETED,
      value: number,
      target: number,
      met: boolean | null,
    ])[] = [
      ['cycleTime', 23.9, 24, true],
      ['cycleTime', 24, 24, true],
      ['cycleTime', 24.1, 24, false],
      ['releaseFrequency', 1.1, 1, true],
      ['releaseFrequency', 1, 1, true],
      ['releaseFrequency', 0.9, 1, false],
      ['testPassRate', 0.94, 0.95, false],
      ['changeFailRate', 0.05, 0.05, true],
      ['batchSize', 0, 0, true],
      ['changeFailureHintRate', 0.06, 0.05, false],
    ];
    for (const [name, value, target, met] of cases)
      assert.deepEqual(
        metOf(name, value, { [name]: target }),
        { value: target, bound: TARGETED[name].bound, met },
        name,
      );
  });

  it('are not known to be met by what is only a lower bound', () => {
    assert.equal(metOf('changeFailureHintRate', 0.01, { changeFailureHintRate: 0.05 })?.met, null);
  });

  it('leave the unknown unknown, and alone what has none', () => {
    const measurements = { cycleTime: unmeasured('No change.'), leadTime: measured(3), toString: measured(1) };
    assert.deepEqual(withTargets(measurements, { cycleTime: 24 }), measurements);
  });

  it('are of figures that there are', () => {
    const names = new Set(Object.keys(sampleReport().measurements).concat(Object.keys(NOT_YET)));
    assert.deepEqual(
      Object.keys(TARGETED).filter((name) => !names.has(name)),
      [],
    );
  });
});
