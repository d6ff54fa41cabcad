import assert from 'node:assert/strict';
import { headingOf } from '../../src/views/heading';
import { sampleReport } from '../support/sampleReport';

describe('the heading of a report', () => {
  const report = sampleReport();

  it('names the mainline and the window', () => {
    assert.equal(headingOf(report), 'mainline main · 90 days to 21 Nov 2026, 05:40 UTC');
  });

  it('names no mainline where there is none', () => {
    const { repository } = report;
    assert.equal(
      headingOf({ ...report, repository: { ...repository, mainline: null } }),
      '90 days to 21 Nov 2026, 05:40 UTC',
    );
  });

  it('never makes a short window none', () => {
    const of = (days: number): string => headingOf({ ...report, window: { ...report.window, days } });
    assert.match(of(0.5), /· 12 h to /);
    assert.match(of(5 / 24 / 60), /· 5 min to /);
    assert.match(of(1), /· 24 h to /);
    assert.match(of(10.5), /· 10\.5 days to /);
  });

  it('names the scope, and a profile that is not the usual one', () => {
    const repository = { ...report.repository, scope: 'api' };
    assert.equal(
      headingOf({ ...report, repository, profile: 'gitlab' }),
      'mainline main · scope api · profile gitlab · 90 days to 21 Nov 2026, 05:40 UTC',
    );
  });
});
