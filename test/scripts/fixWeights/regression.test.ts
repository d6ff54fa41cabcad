import assert from 'node:assert/strict';
import { balanced, type Example } from '../../../scripts/fixWeights/examples';
import { learn, sumOf } from '../../../scripts/fixWeights/regression';
import { meanScore, scoresOf } from '../../../scripts/fixWeights/scores';

function example(signs: string, isFix: boolean): Example {
  return { signs: signs.split(' '), isFix, weight: 1, sure: true, committedAt: 0 };
}

const EXAMPLES = Array.from({ length: 50 }, () => [
  example('crash totals', true),
  example('add totals', false),
  example('add search', false),
]).flat();
const STARTS = new Map([
  ['crash', 0],
  ['add', 0],
  ['totals', 0],
  ['leak', 1.2],
]);

describe('learning the weights of signs', () => {
  it('tells what is told apart by signs', () => {
    const model = learn(EXAMPLES, STARTS, 1);
    assert.ok((model.weights.get('crash') ?? 0) > 1);
    assert.ok((model.weights.get('add') ?? 0) < -0.5);
    assert.ok(sumOf(model, example('crash search', true)) > 0);
    assert.deepEqual(scoresOf(model, EXAMPLES, 0), { precision: 1, recall: 1, f1: 1 });
    assert.equal(meanScore(model, EXAMPLES, 0), 1);
  });

  it('leaves a sign that nobody has where it started, and holds the others to it', () => {
    assert.equal(learn(EXAMPLES, STARTS, 1).weights.get('leak'), 1.2);
    const held = learn(EXAMPLES, STARTS, 1e6);
    assert.ok(Math.abs(held.weights.get('crash') ?? 1) < 0.1);
  });

  it('comes to the same each time', () => {
    assert.deepEqual(learn(EXAMPLES, STARTS, 10), learn(EXAMPLES, STARTS, 10));
  });

  it('gives fixes their share of what is said', () => {
    const weights = balanced(EXAMPLES, 1000, 0.4);
    const sum = (isFix: boolean) =>
      weights.filter((each) => each.isFix === isFix).reduce((all, { weight }) => all + weight, 0);
    assert.deepEqual([Math.round(sum(true)), Math.round(sum(false))], [400, 600]);
  });
});
