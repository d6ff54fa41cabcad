import assert from 'node:assert/strict';
import { agedReport } from '../../../src/core/report/agedReport';
import { MINUTE } from '../../../src/core/time/instant';
import { sampleReport } from '../../support/sampleReport';

const report = sampleReport();
const generatedAt = Date.parse(report.generatedAt);
const statesAfter = (minutes: number, every: number | null) =>
  agedReport(report, generatedAt + minutes * MINUTE, every && every * MINUTE).slos.map(({ state }) => state);

describe('a report that nobody renews', () => {
  it('stays as it is for three looks, and for a quarter of an hour', () => {
    for (const [minutes, every] of [
      [15, null],
      [15, 5],
      [60, 20],
      [-5, 5],
    ] as const)
      assert.equal(agedReport(report, generatedAt + minutes * MINUTE, every && every * MINUTE), report);
  });

  it('has stale SLOs after that; what was unknown stays as it was', () => {
    assert.deepEqual(
      report.slos.map(({ state }) => state),
      ['recovering', 'burning', 'healthy', 'noData'],
    );
    for (const [minutes, every] of [
      [16, null],
      [16, 5],
      [61, 20],
    ] as const)
      assert.deepEqual(statesAfter(minutes, every), ['stale', 'stale', 'stale', 'noData']);
    const [slo] = agedReport(report, generatedAt + 20 * MINUTE, null).slos;
    assert.deepEqual(
      [slo?.reason, slo?.alert, slo?.exhaustsAt],
      ['Nobody looked at it since 2026-11-21T05:38:00Z.', null, null],
    );
  });
});
