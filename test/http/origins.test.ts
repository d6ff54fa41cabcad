import assert from 'node:assert/strict';
import { Origins } from '../../src/http/origins';

const [A, B] = ['https://a.example', 'https://b.example'] as const;

describe('origins', () => {
  it('are asked four times at once each, in the order of asking', async () => {
    const origins = new Origins();
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (origin: string, name: string) =>
      origins.inTurn(origin, () => {
        begun.push(name);
        return new Promise<void>((end) => ends.push(end));
      });
    const asked = [...'123456'].map((n) => ask(A, `a${n}`));
    asked.push(ask(B, 'b1'));
    await new Promise(setImmediate);
    assert.deepEqual(begun, ['a1', 'a2', 'a3', 'a4', 'b1']);
    ends[1]?.();
    await new Promise(setImmediate);
    assert.deepEqual(begun.slice(5), ['a5']);
    while (ends.length > 0) {
      for (const end of ends.splice(0)) end();
      await new Promise(setImmediate);
    }
    await Promise.all(asked);
    assert.deepEqual(begun.slice(6), ['a6']);
  });

  it('go on after one that failed', async () => {
    const origins = new Origins();
    const failures = Array.from({ length: 5 }, () => origins.inTurn(A, () => Promise.reject(new Error('No.'))));
    assert.ok((await Promise.allSettled(failures)).every(({ status }) => status === 'rejected'));
    assert.equal(await origins.inTurn(A, async () => 'yes'), 'yes');
  });

  it('rest as long as they want, and no other does', () => {
    let now = 1000;
    const origins = new Origins(() => now);
    assert.equal(origins.restOf(A), null);
    origins.rest(A, { status: 429, seconds: 3 });
    assert.deepEqual(origins.restOf(A), { status: 429, seconds: 3 });
    assert.equal(origins.restOf(B), null);
    now += 1001;
    assert.deepEqual(origins.restOf(A), { status: 429, seconds: 2 });
    now += 1998;
    assert.deepEqual(origins.restOf(A), { status: 429, seconds: 1 });
    now += 1;
    assert.equal(origins.restOf(A), null);
  });
});
