import fc from 'fast-check';
import { staysCurrent } from '../../accuracy/rewrittenRepository';

/** Milliseconds: on a slow machine fewer histories do. */
const LONG_ENOUGH = 20_000;

describe('what was kept of a history', () => {
  it('never shows, whatever happened to the repository meanwhile', async function () {
    this.timeout(3 * LONG_ENOUGH);
    await fc.assert(staysCurrent(), { numRuns: 20, interruptAfterTimeLimit: LONG_ENOUGH });
  });
});
