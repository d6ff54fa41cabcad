import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { inTurn } from '../../../src/sources/git/turn';

const never = new AbortController().signal;

/** Something that runs until it is told to end. */
class Task {
  #end: () => void = () => undefined;
  begun = false;

  readonly run = (): Promise<void> => {
    this.begun = true;
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  };

  end(): void {
    this.#end();
  }
}

/** Until all that can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('git takes turns', () => {
  it('one in a folder and two in all, in the order in which they came, and all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }),
        async (s, folders) => {
          const running: string[] = [];
          const ran: number[] = [];
          const all = folders.map((folder, place) =>
            inTurn(folder, never, async () => {
              assert.ok(!running.includes(folder), 'Two run in a folder.');
              running.push(folder);
              assert.ok(running.length <= 2, 'Three run at once.');
              await s.schedule(Promise.resolve());
              running.splice(running.indexOf(folder), 1);
              ran.push(place);
              return place;
            }),
          );
          assert.deepEqual(await s.waitFor(Promise.all(all)), [...folders.keys()]);
          for (const folder of ['a', 'b', 'c']) {
            const here = ran.filter((place) => folders[place] === folder);
            assert.deepEqual(
              here,
              here.toSorted((one, other) => one - other),
            );
          }
        },
      ),
    );
  });

  it('at once in two folders', async () => {
    const [one, other] = [new Task(), new Task()];
    const both = [inTurn('a', never, one.run), inTurn('b', never, other.run)];
    await settled();
    assert.deepEqual([one.begun, other.begun], [true, true]);
    one.end();
    other.end();
    await Promise.all(both);
  });

  it('and one that waits for its folder does not keep another folder waiting', async () => {
    const [first, second, other] = [new Task(), new Task(), new Task()];
    const all = [inTurn('a', never, first.run), inTurn('a', never, second.run), inTurn('b', never, other.run)];
    await settled();
    assert.deepEqual([first.begun, second.begun, other.begun], [true, false, true]);
    other.end();
    await settled();
    assert.equal(second.begun, false);
    first.end();
    await settled();
    assert.equal(second.begun, true);
    second.end();
    await Promise.all(all);
  });

  it('and what is cancelled before its turn ends at once and never runs', async () => {
    const [first, second, third] = [new Task(), new Task(), new Task()];
    const controller = new AbortController();
    const running = inTurn('a', never, first.run);
    const waiting = inTurn('a', controller.signal, second.run);
    const last = inTurn('a', never, third.run);
    await settled();
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
    first.end();
    await running;
    await settled();
    assert.deepEqual([second.begun, third.begun], [false, true]);
    third.end();
    await last;
  });

  it('and what waits for another folder to end can be cancelled as well', async () => {
    const [one, other, third] = [new Task(), new Task(), new Task()];
    const controller = new AbortController();
    const both = [inTurn('a', never, one.run), inTurn('b', never, other.run)];
    const waiting = inTurn('c', controller.signal, third.run);
    await settled();
    assert.equal(third.begun, false);
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
    one.end();
    other.end();
    await Promise.all(both);
    await settled();
    assert.equal(third.begun, false);
  });

  it('and what was cancelled before it came never runs', async () => {
    const task = new Task();
    await assert.rejects(inTurn('a', AbortSignal.abort(new Error('enough')), task.run), /enough/);
    assert.equal(task.begun, false);
  });

  it('and what fails says so, and lets the next one run', async () => {
    const failing = inTurn('a', never, () => Promise.reject(new Error('no')));
    const next = inTurn('a', never, () => Promise.resolve('next'));
    await assert.rejects(failing, /no/);
    assert.equal(await next, 'next');
  });

  it('and leaves nothing behind at the signal', async () => {
    const { signal } = new AbortController();
    await Promise.all(['a', 'a', 'b'].map((folder) => inTurn(folder, signal, () => Promise.resolve())));
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });
});
