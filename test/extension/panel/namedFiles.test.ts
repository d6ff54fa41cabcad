import assert from 'node:assert/strict';
import { NO_COUPLING } from '../../../src/core/code/coupling';
import { namedFiles } from '../../../src/extension/panel/namedFiles';
import { sampleReport } from '../../support/sampleReport';

describe('the files that a report names', () => {
  it('are its hotspots and the files that change together', () => {
    const { hotspots, coupling } = sampleReport();
    const named = namedFiles({ hotspots, coupling });
    for (const path of ['checkout/src/total.ts', 'cart/src/price.ts']) assert.ok(named.has(path), path);
    assert.deepEqual(
      [...namedFiles({ hotspots, coupling: NO_COUPLING })],
      hotspots.map(({ path }) => path),
    );
  });

  it('are none that it only could name', () => {
    for (const path of ['', '.', '..', '/etc/passwd', 'checkout/src', 'checkout/src/total.ts/', './cart/src/price.ts'])
      assert.ok(!namedFiles(sampleReport()).has(path), path);
  });
});
