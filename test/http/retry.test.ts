import assert from 'node:assert/strict';
import type { Reply } from '../../src/core/endpoints/reply';
import { bestOf } from '../../src/http/retry';

const ORIGIN = 'https://prometheus.example.com';
const failed = (status: number): Reply => ({ state: 'failed', trouble: { kind: 'failed', origin: ORIGIN, status } });
const never = new AbortController().signal;

/** Attempts that come to this, one after the other. */
function attempts(...outcomes: readonly (readonly [status: number, againAfter: number | null])[]) {
  let made = 0;
  return {
    made: () => made,
    attempt: async () => {
      const [status, againAfter] = outcomes[made++] ?? [0, null];
      return { reply: failed(status), againAfter };
    },
  };
}

describe('trying again', () => {
  it('is not done where nothing would be better', async () => {
    const { attempt, made } = attempts([500, null]);
    assert.deepEqual([await bestOf(attempt, never), made()], [failed(500), 1]);
  });

  it('is done until there is a reply that stands', async () => {
    const { attempt, made } = attempts([502, 0], [404, null]);
    assert.deepEqual([await bestOf(attempt, never), made()], [failed(404), 2]);
  });

  it('is done twice at most, and gives the last reply', async () => {
    const { attempt, made } = attempts([502, 0], [503, 0], [504, 0], [404, null]);
    assert.deepEqual([await bestOf(attempt, never), made()], [failed(504), 3]);
  });

  it('waits as long as the server wants, and ends at once with what it was cancelled with', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const { attempt, made } = attempts([429, 3600], [404, null]);
    const trying = bestOf(async () => {
      setImmediate(() => cancel.abort(reason));
      return attempt();
    }, cancel.signal);
    await assert.rejects(trying, (error) => error === reason || (error instanceof Error && error.cause === reason));
    assert.equal(made(), 1);
  });

  it('is not done for a bug', async () => {
    let made = 0;
    const bug = new TypeError('A bug of ours');
    const trying = bestOf(async () => {
      made += 1;
      throw bug;
    }, never);
    await assert.rejects(trying, bug);
    assert.equal(made, 1);
  });
});
