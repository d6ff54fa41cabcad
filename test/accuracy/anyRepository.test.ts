import fc from 'fast-check';
import { agreesWithGit } from './anyRepository';

/** Milliseconds: on a slow machine fewer histories do. */
const LONG_ENOUGH = 20_000;

describe('the report of any repository', () => {
  it('says what git says', async function () {
    this.timeout(3 * LONG_ENOUGH);
    await fc.assert(agreesWithGit(), { numRuns: 150, interruptAfterTimeLimit: LONG_ENOUGH });
  });
});
