import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameMatcher, pathMatcher } from '../../src/core/globs';

describe('the paths of globs', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['services/api/**', ['services/api/a.ts', 'services/api/x/.env'], ['services/apis/a', 'Services/api/a', 'a']],
    ['services/api', ['services/api/a/b', 'services/api'], ['services/api2/a', 'x/services/api/a']],
    ['services/api/', ['services/api/a/b'], ['services/api2/a']],
    ['services/*/', ['services/api/a/b'], ['services/README']],
    ['services/*', ['services/README', 'services/.env'], ['services/api/a']],
    ['*.ts', ['a.ts', '.a.ts'], ['x/a.ts']],
    ['**/*.ts', ['a.ts', '.x/.y/a.ts'], ['a.tsx']],
    ['**', ['a', '.github/x', 'a/b'], []],
    ['{api,web}/**', ['api/a', 'web/a'], ['docs/a']],
    ['v[0-9]/**', ['v1/a'], ['vx/a']],
    ['v[!0-9]/**', ['vx/a'], ['v1/a']],
    ['app/?id?/**', ['app/[id]/a'], ['app/id/a']],
    ['app/(shop)/**', ['app/(shop)/a'], ['app/shop/a']],
    ['+(a)|b', ['+(a)|b', '+(a)|b/c'], ['a', 'aa', 'b']],
    ['@(a|b)/**', ['@(a|b)/x'], ['a/x', 'b/x']],
    ['a+/b', ['a+/b'], ['aa/b']],
    ['$a^.b', ['$a^.b'], ['$a^xb']],
    ['[z-a]', [], ['z', 'a']],
  ];
  for (const [glob, inside, outside] of cases) {
    it(`are those that the glob means: ${glob}`, () => {
      const isInside = pathMatcher([glob]);
      for (const path of inside) assert.equal(isInside(path), true, path);
      for (const path of outside) assert.equal(isInside(path), false, path);
    });
  }

  it('are those of any of its globs', () => {
    const isInside = pathMatcher(['api', 'libs/*.ts']);
    assert.deepEqual(['api/a', 'libs/a.ts', 'libs/a.js'].map(isInside), [true, true, false]);
  });

  it('hold paths with line breaks of all kinds', () => {
    const isInside = pathMatcher(['api', 'libs/**/*.ts']);
    for (const space of ['\n', '\r', '\u2028', '\u2029', ' '])
      assert.ok([`api/a${space}/b`, `libs/${space}/${space}.ts`].every(isInside), JSON.stringify(space));
  });

  it('hold all below a folder, whatever it is called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((s) => !/[*?[{\\/]|^\.{1,2}$/.test(s));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.array(name, { minLength: 1 }), (folder, below) => {
        const isInside = pathMatcher([folder.join('/')]);
        assert.ok(isInside([...folder, ...below].join('/')));
        assert.ok(!isInside(['other', ...folder, ...below].join('/')));
      }),
    );
  });

  it('may be given by any glob', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.string(), (glob, path) => {
        assert.equal(typeof pathMatcher([glob])(path), 'boolean');
      }),
    );
  });
});

describe('the names of a glob', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['api/v*', ['api/v1.2.3', 'api/v1.2.3-rc.1'], ['web/v1.2.3', 'v1.2.3', 'api/v1/x', 'API/v1']],
    ['@shop/api@*', ['@shop/api@1.2.3'], ['@shop/api-client@1.2.3', '@shop/web@1.2.3']],
    ['api*', ['api@1.2.3', 'api-v1.2', 'api1.0+build'], ['web-api@1.0', 'api/v1']],
    ['v*', ['v1.2.3', 'v1.2.3+build@x'], ['api/v1.2.3', 'V1.2.3']],
    ['*', ['v1.2.3', 'pkg@1.0.0'], ['api/v1.2.3']],
    ['**', ['v1.2.3', 'api/v1.2.3', 'a/b/v1'], []],
    ['{api,web}-*', ['api-1.0', 'web-1.0'], ['docs-1.0']],
  ];
  for (const [glob, inside, outside] of cases) {
    it(`are those that the glob means: ${glob}`, () => {
      const isInside = nameMatcher([glob]);
      for (const name of inside) assert.equal(isInside(name), true, name);
      for (const name of outside) assert.equal(isInside(name), false, name);
    });
  }
});
