import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Agreed,
  agreedFrom,
  isInternal,
  lastAgreed,
  MOST_CONTENTS,
  withAgreed,
  withTick,
} from '../../../src/extension/trust/agreed';

const agreed = (id: string, content: string, more: Partial<Agreed> = {}): Agreed => ({
  ...{ id, content, origin: 'https://a.example', internal: false, at: 0 },
  ...more,
});
const contents = (all: readonly Agreed[]) => all.map(({ id, content }) => id + content);

describe('what was agreed to', () => {
  it('has the newest last, each content once', () => {
    const all = ['1', '2', '1'].map((content) => agreed('a', content)).reduce<Agreed[]>(withAgreed, []);
    assert.deepEqual(contents(all), ['a2', 'a1']);
    assert.equal(lastAgreed(all, 'a')?.content, '1');
    assert.equal(lastAgreed(all, 'b'), undefined);
  });

  it('holds the last few contents of an endpoint, and is not crowded out by others', () => {
    const anyAgreed = fc.record({
      id: fc.constantFrom('a', 'b'),
      content: fc.constantFrom(...'12345678'),
      origin: fc.constantFrom('https://a.example', 'https://b.example'),
      internal: fc.boolean(),
      at: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(anyAgreed, { maxLength: 40 }), (more) => {
        const all = more.reduce<readonly Agreed[]>(withAgreed, []);
        for (const id of ['a', 'b']) {
          const distinct = new Set(more.filter((each) => each.id === id).map(({ content }) => content)).size;
          const ofId = all.filter((each) => each.id === id);
          assert.equal(ofId.length, Math.min(distinct, MOST_CONTENTS));
          assert.equal(ofId.at(-1)?.content, more.findLast((each) => each.id === id)?.content);
        }
        for (const { origin, internal } of all) assert.equal(internal, isInternal(all, origin));
      }),
    );
  });

  it('keeps the word on a server for what is asked of it later, and for no other server', () => {
    const first = withAgreed([], agreed('a', '1', { internal: true }));
    const both = [agreed('a', '2'), agreed('b', '1', { origin: 'https://b.example' })].reduce(withAgreed, first);
    assert.deepEqual(
      both.map(({ internal }) => internal),
      [true, true, false],
    );
    const taken = withTick(both, 'https://a.example', false);
    assert.deepEqual(
      taken.map(({ internal }) => internal),
      [false, false, false],
    );
    assert.deepEqual(contents(taken), contents(both));
  });

  it('is nothing where what was kept is something else', () => {
    const one = agreed('a', '1');
    const { internal: _, ...withoutTick } = one;
    assert.deepEqual(agreedFrom([one, withoutTick, null, 'x', { ...one, at: 'now' }, [one]]), [one]);
    for (const kept of [undefined, null, 'x', { 0: one }]) assert.deepEqual(agreedFrom(kept), []);
  });
});
