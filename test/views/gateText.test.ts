import assert from 'node:assert/strict';
import { gateOf } from '../../src/core/report/gate';
import type { Report } from '../../src/core/report/report';
import { blindTextOf, gateTextOf } from '../../src/views/gateText';
import { FOREIGN } from '../support/foreignReport';
import { quietReport, sampleSlo } from '../support/sampleReport';

function textOf(report: Partial<Report>): string {
  const gating = gateOf({ ...quietReport(), ...report }, 'pass');
  assert(gating.state === 'judged');
  return gateTextOf(gating.gate);
}

const GONE = { ...sampleSlo('search-latency'), state: 'exhausted', remaining: -0.12 } as const;
const OLD = { ...sampleSlo('cart-availability'), state: 'stale', reason: 'It is old.', sampledAt: null } as const;

describe('the verdict of the gate in words', () => {
  it('says why, what it rests on with its age, and what could not be seen', () => {
    const { repository } = quietReport();
    assert.equal(
      textOf({ slos: [GONE, OLD], repository: { ...repository, scope: 'api' } }),
      `Stop · web-shop · scope api · 21 Nov 2026, 05:40 UTC
  The error budget of "search-latency" is exhausted.

Error budgets
  search-latency · exhausted · the error budget is overspent by 12 % · sampled 1 min ago
  cart-availability · stale · 73.2 % of the error budget is left · It is old.

What could not be seen
  ! SLO "cart-availability": It is old.
`,
    );
  });

  it('is short where all is well', () => {
    assert.equal(
      textOf({ slos: [{ ...GONE, state: 'healthy', remaining: 0.9 }] }),
      `Pass · web-shop · 21 Nov 2026, 05:40 UTC
  No error budget of 1 is exhausted.

Error budgets
  search-latency · healthy · 90 % of the error budget is left · sampled 1 min ago
`,
    );
  });

  it('does nothing to the terminal, whatever strangers wrote', () => {
    const text = textOf({
      slos: [
        { ...GONE, id: FOREIGN, reason: FOREIGN },
        { ...OLD, reason: FOREIGN },
      ],
    });
    // oxlint-disable-next-line no-control-regex -- control characters are what it is about
    const steering = /[\u0000-\u0009\u000b-\u001f\u202e]/;
    assert.doesNotMatch(text, steering);
    assert.doesNotMatch(blindTextOf([FOREIGN, FOREIGN]), steering);
    assert.equal(blindTextOf([FOREIGN, FOREIGN]).split('\n').length, 3);
  });
});
