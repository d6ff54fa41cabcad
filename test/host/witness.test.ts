import assert from 'node:assert/strict';
import { agree } from './witness';

describe('the result of a run in a host', () => {
  it('is good when the exit code and the numbers say so', () => {
    assert.deepEqual(agree(0, { passed: 2, failed: 0, skipped: 1 }), { passed: 2, failed: 0, skipped: 1, exitCode: 0 });
  });

  it('has a failure when the host left no numbers', () => {
    assert.deepEqual(agree(0, undefined), { passed: 0, failed: 1, skipped: 0, exitCode: 1 });
  });

  it('has a failure when only the exit code tells of one', () => {
    assert.deepEqual(agree(1, { passed: 2, failed: 0, skipped: 0 }), { passed: 2, failed: 1, skipped: 0, exitCode: 1 });
  });

  it('has a failing exit code when only the numbers tell of a failure', () => {
    assert.deepEqual(agree(0, { passed: 1, failed: 1, skipped: 0 }), { passed: 1, failed: 1, skipped: 0, exitCode: 1 });
  });
});
