import assert from 'node:assert/strict';
import { CHECKS, checksOf, type Findings } from '../../../src/core/endpoints/probe';
import type { HttpTrouble } from '../../../src/core/endpoints/trouble';

const GOOD: Findings = { isEncrypted: true, trouble: null, objectives: 2, skewSeconds: 1 };
const origin = 'https://prometheus.example.com';
const seen = (findings: Partial<Findings>) =>
  checksOf({ ...GOOD, ...findings })
    .map(({ state }) => ({ passed: '+', failed: 'x', unknown: '?', needless: '-' })[state])
    .join('');

describe('the checks of an endpoint', () => {
  it('are all passed where all is well', () => {
    assert.equal(seen({}), '+++++++++');
    assert.deepEqual(
      checksOf(GOOD).map(({ name }) => name),
      CHECKS,
    );
  });

  for (const [trouble, expected] of [
    [{ kind: 'notAgreed', origin }, 'x????????'],
    [{ kind: 'unknownHost', origin }, '+x???????'],
    [{ kind: 'proxyRefused', origin, status: 407 }, '++x??????'],
    [{ kind: 'refused', origin }, '+++x?????'],
    [{ kind: 'untrusted', origin }, '++++x????'],
    [{ kind: 'signInNeeded', origin }, '+++++x???'],
    [{ kind: 'notFound', origin, status: 404 }, '++++++x??'],
    [{ kind: 'otherKind', origin, expected: 'prometheus' }, '++++++x??'],
  ] as const satisfies readonly (readonly [HttpTrouble, string])[])
    it(`end with the one that ${trouble.kind} fails`, () => {
      assert.equal(seen({ trouble }), expected);
    });

  it('need no certificate without TLS, and no objective where there are none to have', () => {
    assert.equal(seen({ isEncrypted: false, objectives: null }), '++++-++-+');
  });

  it('find no objective, and a clock that is off or not told', () => {
    assert.equal(seen({ objectives: 0, skewSeconds: -600 }), '+++++++xx');
    assert.equal(seen({ skewSeconds: null }), '++++++++?');
    assert.equal(seen({ skewSeconds: 120 }), '+++++++++');
    assert.equal(seen({ skewSeconds: 121 }), '++++++++x');
  });
});
