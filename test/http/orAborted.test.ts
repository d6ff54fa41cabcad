import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { orAborted } from '../../src/http/orAborted';

describe('a promise or an abort', () => {
  const reason = new Error('cancelled');

  it('is what the promise comes to, and leaves nothing behind', async () => {
    const { signal } = new AbortController();
    assert.equal(await orAborted(Promise.resolve(1), signal), 1);
    await assert.rejects(orAborted(Promise.reject(new Error('No.')), signal), /No\./);
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });

  it('fails with the reason as soon as there is one', async () => {
    const cancel = new AbortController();
    const waiting = orAborted(new Promise(() => {}), cancel.signal);
    cancel.abort(reason);
    await assert.rejects(waiting, reason);
    await assert.rejects(orAborted(new Promise(() => {}), cancel.signal), reason);
    assert.deepEqual(getEventListeners(cancel.signal, 'abort'), []);
  });

  it('is waited for by many without a warning', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 30 }, () => orAborted(new Promise(setImmediate), signal)));
    process.off('warning', onWarning);
    assert.deepEqual(warnings, []);
  });

  it('does not let a later failure of the promise loose', async () => {
    let fail = () => {};
    const promise = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('late'));
    });
    await assert.rejects(orAborted(promise, AbortSignal.abort(reason)), reason);
    fail();
    await new Promise(setImmediate);
  });
});
