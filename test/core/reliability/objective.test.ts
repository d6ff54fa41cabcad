import assert from 'node:assert/strict';
import { queryOver, windowText } from '../../../src/core/reliability/objective';

describe('a query over a length of time', () => {
  it('has it wherever {{window}} stands, and as it is', () => {
    assert.equal(queryOver('a[{{window}}] + b[{{window}}]', '30d'), 'a[30d] + b[30d]');
    assert.equal(queryOver('a[{{window}}]', '$&'), 'a[$&]');
  });

  it('writes it in the largest unit that holds it', () => {
    assert.deepEqual([2_592_000, 604_800, 21_600, 20_160, 90, 60.5].map(windowText), [
      '30d',
      '7d',
      '6h',
      '336m',
      '90s',
      '60500ms',
    ]);
  });
});
