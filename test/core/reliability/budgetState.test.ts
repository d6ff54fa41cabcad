import assert from 'node:assert/strict';
import { budgetStateOf, policyOf } from '../../../src/core/reliability/budgetState';

function stateOf(remaining: number, rates: Readonly<Record<string, number | null>> = {}): string {
  return budgetStateOf(remaining, { '1h': 0, '6h': 0, '1d': 0, '3d': 0, ...rates });
}

describe('the state of a budget', () => {
  it('is exhausted when nothing is left, noise included', () => {
    assert.equal(stateOf(0), 'exhausted');
    assert.equal(stateOf(-1.8), 'exhausted');
    assert.equal(stateOf(1e-10), 'exhausted');
    assert.notEqual(stateOf(1e-8), 'exhausted');
  });

  it('is exhausted even while it burns', () => {
    assert.equal(stateOf(0, { '1h': 20, '1d': 20 }), 'exhausted');
  });

  it('burns when three budgets burn over the hour and the day', () => {
    assert.equal(stateOf(0.9, { '1h': 3, '1d': 3 }), 'burning');
    assert.equal(stateOf(0.1, { '1h': 3, '1d': 3 }), 'burning');
  });

  it('does not burn for a short peak, nor for one that is over', () => {
    assert.equal(stateOf(0.9, { '1h': 20, '1d': 2.99 }), 'healthy');
    assert.equal(stateOf(0.9, { '1h': 2.99, '1d': 20 }), 'healthy');
    assert.equal(stateOf(0.9, { '1h': null, '1d': 20 }), 'healthy');
  });

  it('is at risk with a quarter left or less', () => {
    assert.equal(stateOf(0.25, { '6h': 1 }), 'atRisk');
    assert.equal(stateOf(0.250001, { '6h': 1 }), 'healthy');
  });

  it('recovers when little is left and it burns slower than it refills', () => {
    assert.equal(stateOf(0.2, { '6h': 0.99 }), 'recovering');
  });

  it('is not taken to recover where nobody knows', () => {
    assert.equal(stateOf(0.2, { '6h': null }), 'atRisk');
  });
});

describe('the policy of a budget', () => {
  it('takes the unknown for neither good nor bad', () => {
    assert.deepEqual((['invalid', 'noData', 'stale'] as const).map(policyOf), ['unknown', 'unknown', 'unknown']);
  });

  it('is at risk while it burns or recovers', () => {
    assert.deepEqual((['burning', 'atRisk', 'recovering'] as const).map(policyOf), ['atRisk', 'atRisk', 'atRisk']);
    assert.deepEqual((['healthy', 'exhausted'] as const).map(policyOf), ['healthy', 'exhausted']);
  });
});
