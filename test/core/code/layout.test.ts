import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutOf } from '../../../src/core/code/layout';

/** So many files in a folder. */
const files = (folder: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${folder}f${i}.ts`);

const MONOREPO = [
  ...files('packages/api/src/', 9),
  ...files('packages/web/src/', 8),
  ...files('tools/', 3),
  ...files('', 1),
];
const DEEP = [
  ...files('src/main/java/org/example/app/orders/', 6),
  ...files('src/main/java/org/example/app/users/', 6),
  ...files('src/main/java/org/example/app/', 1),
  ...files('gradle/', 1),
];
const FLAT = [...files('', 5), ...files('binding/', 3), ...files('render/', 3)];
const LAYERED = [...files('app/', 4), ...files('lib/', 4), ...files('config/', 2)];

describe('the components of a repository', () => {
  const table: [string, string[], Record<string, string | null>][] = [
    [
      'are the top-level folders',
      LAYERED,
      { 'app/x.ts': 'app/', 'app/deep/er/x.ts': 'app/', 'lib/x.ts': 'lib/', 'x.ts': null },
    ],
    [
      'are the folders in the one that holds most files',
      MONOREPO,
      { 'packages/api/x.ts': 'packages/api/', 'packages/web/x.ts': 'packages/web/', 'tools/x.ts': 'tools/' },
    ],
    [
      'lie as deep as most files do',
      DEEP,
      {
        'src/main/java/org/example/app/orders/x.ts': 'src/main/java/org/example/app/orders/',
        'src/main/java/org/example/app/Main.ts': null,
        'src/main/resources/x.ts': 'src/main/resources/',
        'gradle/x.ts': 'gradle/',
      },
    ],
    ['include a folder itself where many files lie right in it', FLAT, { 'x.ts': '', 'binding/x.ts': 'binding/' }],
    ['may be a single one', files('src/', 9), { 'src/x.ts': 'src/', 'src/new/x.ts': 'src/new/', 'x.ts': null }],
    ['are not known where nothing is', [], { 'src/x.ts': 'src/', 'x.ts': '' }],
  ];
  for (const [title, paths, expected] of table)
    it(title, () => {
      const componentOf = layoutOf(paths);
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((path) => [path, componentOf(path)])), expected);
    });

  it('hold the paths that belong to them, in whatever order these come', () => {
    const folders = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    const path = folders.map((names) => [...names, 'f.ts'].join('/'));
    fc.assert(
      fc.property(fc.array(path), (paths) => {
        const [componentOf, again] = [layoutOf(paths), layoutOf(paths.toReversed())];
        for (const each of paths) {
          assert.equal(componentOf(each), again(each));
          assert.ok(each.startsWith(componentOf(each) ?? ''));
        }
      }),
    );
  });

  it('end where folders go too deep to follow', () => {
    const deep = `${'a/'.repeat(2000)}f.ts`;
    assert.equal(layoutOf([deep])(deep), 'a/'.repeat(10));
  });
});
