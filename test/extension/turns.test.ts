import assert from 'node:assert/strict';
import { Turns } from '../../src/extension/turns';

/** A task that a test ends by hand; `log` has what started, and with a dot what ended. */
class Hands {
  readonly log: string[] = [];
  readonly #ends = new Map<string, (error?: Error) => void>();

  readonly task = async (key: string): Promise<void> => {
    this.log.push(key);
    await new Promise<void>((resolve, reject) => {
      this.#ends.set(key, (error) => (error ? reject(error) : resolve()));
    });
    this.log.push(`${key}.`);
  };

  async end(key: string, error?: Error): Promise<void> {
    this.#ends.get(key)?.(error);
    await settle();
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('start in order, so many at once', async () => {
    const hands = new Hands();
    const taken = new Turns(2, hands.task).take(['a', 'b', 'c', 'd']);
    await settle();
    assert.deepEqual(hands.log, ['a', 'b']);
    await hands.end('b');
    assert.deepEqual(hands.log, ['a', 'b', 'b.', 'c']);
    for (const key of ['a', 'c', 'd']) await hands.end(key);
    await taken;
    assert.deepEqual(hands.log, ['a', 'b', 'b.', 'c', 'a.', 'd', 'c.', 'd.']);
  });

  it('of one that hangs hold back none of the others, however often they are taken', async () => {
    const hands = new Hands();
    const turns = new Turns(2, hands.task);
    void turns.take(['hangs', 'a']);
    await settle();
    await hands.end('a');
    for (let i = 0; i < 3; i += 1) {
      void turns.take(['hangs', 'a', 'b']);
      await settle();
      await hands.end('a');
      await hands.end('b');
    }
    assert.equal(hands.log.filter((each) => each === 'b.').length, 3);
    assert.equal(hands.log.filter((each) => each === 'hangs').length, 1);
  });

  it('that are taken while the task runs are taken once more, and once only', async () => {
    const hands = new Hands();
    const turns = new Turns(1, hands.task);
    const first = turns.take(['a']);
    await settle();
    const more = [turns.take(['a']), turns.take(['a'])];
    await hands.end('a');
    await first;
    assert.deepEqual(hands.log, ['a', 'a.', 'a']);
    await hands.end('a');
    await Promise.all(more);
    await settle();
    assert.deepEqual(hands.log, ['a', 'a.', 'a', 'a.']);
  });

  it('that fail tell so, and the others go on', async () => {
    const hands = new Hands();
    const taken = new Turns(1, hands.task).take(['a', 'b']);
    await settle();
    await Promise.all([assert.rejects(taken, /broken/), hands.end('a', new Error('broken'))]);
    assert.deepEqual(hands.log, ['a', 'b']);
  });

  it('of nothing end at once', async () => {
    await new Turns(1, () => Promise.reject(new Error('never'))).take([]);
  });
});
