import assert from 'node:assert/strict';
import type { Agreed } from '../../../src/extension/trust/agreed';
import { Agreements } from '../../../src/extension/trust/agreements';
import { memory } from '../../support/memory';

const agreed = (id: string, content = '{}'): Agreed => ({
  ...{ id, content, origin: `https://${id}.example`, internal: false, at: 1 },
});

describe('the agreements', () => {
  it('hold for one repository of one machine, from one window to the next', async () => {
    const globalState = memory();
    await new Agreements(globalState, 'local\nlaptop').allow('/shop', [agreed('a')]);
    const of = (machine: string, root: string) => new Agreements(globalState, machine).of(root).map(({ id }) => id);
    assert.deepEqual(of('local\nlaptop', '/shop'), ['a']);
    assert.deepEqual(of('local\nlaptop', '/shop/deeper'), []);
    assert.deepEqual(of('ssh-remote+x\nlaptop', '/shop'), []);
    assert.deepEqual(of('local\nlaptop', 'constructor'), []);
  });

  it('are listed for the machine, also of what is gone', async () => {
    const globalState = memory();
    const here = new Agreements(globalState, 'local\nlaptop');
    await here.allow('/shop', [agreed('a'), agreed('b')]);
    await here.allow('/gone', [agreed('c')]);
    await new Agreements(globalState, 'local\nlaptop2').allow('/shop', [agreed('d')]);
    assert.deepEqual(
      here.all().map(({ root, agreed: all }) => [root, ...all.map(({ id }) => id)]),
      [
        ['/shop', 'a', 'b'],
        ['/gone', 'c'],
      ],
    );
  });

  it('are forgotten without a trace', async () => {
    const globalState = memory();
    const here = new Agreements(globalState, 'local\nlaptop');
    await here.allow('/shop', [agreed('a'), agreed('b')]);
    await here.forget('/shop', ({ id }) => id === 'a');
    assert.deepEqual(
      here.of('/shop').map(({ id }) => id),
      ['b'],
    );
    await here.forget('/shop', () => true);
    assert.deepEqual(here.all(), []);
    assert.doesNotMatch(JSON.stringify([...globalState.kept]), /shop/);
  });

  it('keep the word on a server', async () => {
    const here = new Agreements(memory(), 'local\nlaptop');
    await here.allow('/shop', [agreed('a'), agreed('b')]);
    await here.tick('/shop', 'https://a.example', true);
    assert.deepEqual(
      here.of('/shop').map(({ internal }) => internal),
      [true, false],
    );
  });
});
