import assert from 'node:assert/strict';
import { requireComponent } from './component';

describe('a component that is missing', () => {
  const before = process.env['CI'];

  afterEach(() => {
    if (before === undefined) delete process.env['CI'];
    else process.env['CI'] = before;
  });

  it('is named in a sentence', async () => {
    delete process.env['CI'];
    const component = await requireComponent('Frobnicator', () => undefined);
    assert.deepEqual(component, { missing: 'Frobnicator was not found on this machine.' });
  });

  it('is a failure in CI', async () => {
    process.env['CI'] = 'true';
    await assert.rejects(
      requireComponent('Frobnicator', () => undefined),
      /Frobnicator was not found/,
    );
  });
});
