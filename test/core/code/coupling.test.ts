import assert from 'node:assert/strict';
import fc from 'fast-check';
import { couplingOf } from '../../../src/core/code/coupling';
import { DAY } from '../../../src/core/time/instant';
import { windowEnding } from '../../../src/core/time/window';
import { historyAtItsEnd } from '../../support/measured';
import { commit, type Mark, onDay } from '../../support/past';

/** Days 40 to 80; the window before is 0 to 40. */
const NOW = windowEnding(onDay(80), 40 * DAY);

let made = 0;
/** So many changes of these files, from a day on. */
const changes = (count: number, day: number, ...files: string[]): Mark[] =>
  Array.from({ length: count }, () => commit(`change ${++made}`, day + made / 10_000, { files }));

const found = (...marks: Mark[]) => couplingOf(historyAtItsEnd(...marks), NOW);

describe('hidden coupling', () => {
  it('is of files of different components that change together, now and in the window before', () => {
    const { files } = found(
      ...changes(2, 10, 'api/a.ts', 'web/b.ts'),
      ...changes(6, 11, 'api/a.ts'),
      ...changes(2, 11, 'web/b.ts'),
      ...changes(6, 50, 'api/a.ts', 'web/b.ts'),
      ...changes(2, 51, 'api/a.ts'),
      ...changes(6, 51, 'web/b.ts'),
    );
    assert.deepEqual(files, [
      { files: ['api/a.ts', 'web/b.ts'], support: 6, confidence: 0.75, supportBefore: 2, confidenceBefore: 0.5 },
    ]);
  });

  it('is new where nobody touched them before', () => {
    const [pair] = found(...changes(5, 50, 'web/b.ts', 'api/a.ts')).files;
    assert.deepEqual([pair?.files, pair?.supportBefore, pair?.confidenceBefore], [['api/a.ts', 'web/b.ts'], 0, 0]);
  });

  it('is none within a component, of tests, documents and locked versions, and of bots', () => {
    const bots = changes(9, 50, 'api/a.ts', 'web/b.ts').map((mark) => ({ ...mark, bot: true }));
    const { files } = found(
      ...changes(9, 50, 'api/a.ts', 'api/b.ts'),
      ...changes(9, 50, 'api/a.ts', 'web/a.test.ts'),
      ...changes(9, 50, 'api/a.ts', 'web/notes.md'),
      ...changes(9, 50, 'api/a.ts', 'web/package-lock.json'),
      ...bots,
    );
    assert.deepEqual(files, []);
  });

  it('needs five changes, and three in ten of those of the rarer file', () => {
    const pairs = (together: number, apart: number) =>
      found(
        ...changes(together, 50, 'api/a.ts', 'web/b.ts'),
        ...changes(apart, 51, 'api/a.ts'),
        ...changes(apart + 9, 51, 'web/b.ts'),
      ).files.length;
    assert.deepEqual([pairs(4, 0), pairs(5, 0), pairs(6, 14), pairs(6, 15)], [0, 1, 1, 0]);
  });

  it('says of how many changes it is known, how many crossed components, and how many were too large', () => {
    const sweep = Array.from({ length: 51 }, (_, i) => `api/${i}.ts`);
    const { files, ...counts } = found(
      ...changes(3, 10, 'api/a.ts', 'web/b.ts'),
      ...changes(5, 11, 'api/a.ts'),
      ...changes(4, 50, 'api/a.ts', 'web/b.ts'),
      ...changes(2, 51, 'web/b.ts'),
      ...changes(2, 51, 'README.md'),
      ...changes(7, 52, ...sweep, 'web/b.ts'),
    );
    assert.deepEqual(files, []);
    assert.deepEqual(counts, { changes: 6, tooLarge: 7, across: 4, changesBefore: 8, acrossBefore: 3 });
  });

  it('lists the surest first, twenty at most, the same in whatever order changes came', () => {
    const pair = (i: number) => changes(5 + i, 50, `api/a${i}.ts`, `web/b${i}.ts`);
    const all = Array.from({ length: 25 }, (_, i) => i);
    const listed = found(...all.flatMap(pair)).files;
    assert.deepEqual(
      listed.map(({ support }) => support),
      all.map((i) => 29 - i).slice(0, 20),
    );
    assert.deepEqual(found(...all.toReversed().flatMap(pair)).files, listed);
  });

  it('counts what counting by hand counts', () => {
    const file: fc.Arbitrary<string> = fc.constantFrom('api/a.ts', 'api/b.ts', 'web/a.ts', 'web/b.ts', 'db/a.ts');
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(file, { minLength: 1 }), { minLength: 1, maxLength: 40 }), (sets) => {
        const { files } = found(...sets.flatMap((set) => changes(1, 50, ...set)));
        const count = (...names: string[]) => sets.filter((set) => names.every((name) => set.includes(name))).length;
        for (const {
          files: [a, b],
          support,
          confidence,
        } of files) {
          assert.equal(support, count(a, b));
          assert.equal(confidence, support / Math.min(count(a), count(b)));
          assert.notEqual(a.split('/')[0], b.split('/')[0]);
        }
      }),
    );
  });
});
