import assert from 'node:assert/strict';
import { type BudgetSigns, budgetStateOf, policyOf } from '../../../src/core/reliability/budgetState';

const LITTLE = 0.25;
const stateOf = (remaining: number, signs: Partial<BudgetSigns> = {}) =>
  budgetStateOf({ remaining, burns: false, eases: false, provisional: false, ...signs }, LITTLE);

describe('the state of a budget', () => {
  it('is exhausted when nothing is left, noise included', () => {
    for (const remaining of [0, -1.8, 1e-10, 6.7e-16, -3.9e-15]) assert.equal(stateOf(remaining), 'exhausted');
    assert.notEqual(stateOf(1e-8), 'exhausted');
  });

  it('is exhausted even while it burns', () => {
    assert.equal(stateOf(0, { burns: true }), 'exhausted');
  });

  it('burns, however much is left', () => {
    assert.equal(stateOf(0.9, { burns: true }), 'burning');
    assert.equal(stateOf(0.1, { burns: true, eases: true }), 'burning');
  });

  it('is at risk with little left', () => {
    assert.equal(stateOf(0.25), 'atRisk');
    assert.equal(stateOf(0.250001), 'healthy');
  });

  it('recovers when little is left and it burns slower than it refills', () => {
    assert.equal(stateOf(0.2, { eases: true }), 'recovering');
  });

  it('is not judged by what is left while that is provisional', () => {
    assert.equal(stateOf(-2, { provisional: true }), 'healthy');
    assert.equal(stateOf(0.1, { provisional: true, eases: true }), 'healthy');
    assert.equal(stateOf(-2, { provisional: true, burns: true }), 'burning');
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
