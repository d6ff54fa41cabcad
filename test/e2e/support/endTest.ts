import assert from 'node:assert/strict';
import type { Workbench } from './workbench';

/** After each test: a picture if it failed; whether it did or not, nobody may have missed an exception in the window. */
export async function endTest({ currentTest }: Mocha.Context, workbench: Workbench): Promise<void> {
  if (currentTest?.state === 'failed')
    await workbench.screenshot(`failed-${currentTest.title.replaceAll(/\W+/g, '-')}`);
  assert.deepEqual(workbench.pageErrors, []);
}
