import assert from 'node:assert/strict';
import { hotspotCandidates, hotspotsOf } from '../../../src/core/code/hotspot';
import { historyAtItsEnd, WINDOW } from '../../support/measured';
import { commit, type Mark } from '../../support/past';

const changes = (count: number, ...files: string[]): Mark[] =>
  Array.from({ length: count }, (_, i) => commit(`${files.join()} ${i}`, 10 + i / 1000, { files }));

const history = historyAtItsEnd(
  ...Array.from({ length: 9 }, (_, i) => commit(`old ${i}`, -9 + i, { files: ['src/old.ts'] })),
  ...changes(9, 'src/small.ts'),
  ...changes(5, 'src/large.ts', 'README.md'),
  ...changes(3, 'src/gone.ts'),
  ...changes(1, 'src/once.ts'),
  ...changes(9, 'test/a.test.ts'),
  commit('bot', 20, { files: ['src/gone.ts'], bot: true }),
);

describe('hotspots', () => {
  it('are looked for among the files of code that changed more than once in the window', () => {
    assert.deepEqual(hotspotCandidates(history, WINDOW), ['src/small.ts', 'src/large.ts', 'src/gone.ts']);
  });

  it('come by changes and size, without what is gone', () => {
    const sizes = new Map([
      ['src/small.ts', 100],
      ['src/large.ts', 9000],
    ]);
    assert.deepEqual(hotspotsOf(history, WINDOW, sizes), [
      { path: 'src/large.ts', changes: 5, bytes: 9000 },
      { path: 'src/small.ts', changes: 9, bytes: 100 },
    ]);
  });

  it('come by changes alone where no size is known', () => {
    assert.deepEqual(
      hotspotsOf(history, WINDOW, null).map(({ path, bytes }) => [path, bytes]),
      [
        ['src/small.ts', null],
        ['src/large.ts', null],
        ['src/gone.ts', null],
      ],
    );
  });

  it('are twenty at most', () => {
    const many = historyAtItsEnd(...Array.from({ length: 300 }, (_, i) => changes(2, `src/${i}.ts`)).flat());
    assert.equal(hotspotCandidates(many, WINDOW).length, 200);
    assert.equal(hotspotsOf(many, WINDOW, null).length, 20);
  });
});
