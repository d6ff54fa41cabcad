import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FileKind, fileKind, isCode } from '../../../../src/core/failures/fixes/fileKind';

const paths: Readonly<Record<FileKind, readonly string[]>> = {
  code: [
    'src/index.ts',
    'lib/netdev.c',
    'include/net/if.h',
    'bin/install',
    'lib/news.py',
    'src/history.rs',
    'src/changes/apply.go',
    'Makefile.am',
    'CMakeLists.txt',
    'requirements.txt',
    'package.json',
    'meson.build',
    'migrations/0007_latest.sql',
    'src/protest.ts',
    'src/attest/verify.go',
    'src/latest.js',
    'src/contest.py',
    'src/Manifest.java',
    'lib/version.map',
    'src/mint/coin.rs',
    'app/views/show.html.erb',
    'locale.ts',
    'src/lock.go',
    'cli/changelog.go',
    'src/license.ts',
    'scripts/release.sh',
    'src/specialist.ts',
    '',
    'a',
  ],
  test: [
    'tests/ofproto.at',
    't/t0001-init.sh',
    'lib/portage/tests/test_unpack.py',
    'src/__tests__/config.spec.ts',
    'pkg/server/server_test.go',
    'spec/models/user_spec.rb',
    'src/test/java/org/shop/CartTest.java',
    'Shop.Tests/CartTests.cs',
    'playground/css/main.css',
    'test-utils/clock.ts',
    'integration-tests/run.sh',
    'conftest.py',
    'src/__snapshots__/view.snap',
    'testing/python/fixtures.py',
    'testdata/a.golden',
    'benches/parse.rs',
    'tests/README.md',
    'cypress/login.cy.js',
  ],
  docs: [
    'README',
    'README.md',
    'docs/conf.py',
    'Documentation/intro/index.rst',
    'man/emerge.1',
    'NEWS',
    'LICENSE-MIT',
    'LICENSE.txt',
    'debian/changelog',
    'debian/copyright.in',
    '.changeset/quick-owls-jump.md',
    'examples/hello/main.go',
    'CHANGES.1.2',
    'AUTHORS.rst',
  ],
  locked: [
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'Cargo.lock',
    'sub/go.sum',
    'uv.lock',
    'bun.lockb',
    'docs/package-lock.json',
    '.terraform.lock.hcl',
    'packages.lock.json',
  ],
  generated: [
    'vendor/github.com/x/y/z.go',
    'third_party/zlib/inflate.c',
    'api/shop.pb.go',
    'api/shop_pb2.py',
    'dist/index.js',
    'public/app.min.js',
    'src/routeTree.gen.ts',
    'lib/app.js.map',
    'locale/de.po',
    'zz_generated.deepcopy.go',
  ],
  ci: [
    '.github/workflows/ci.yml',
    '.gitlab-ci.yml',
    '.circleci/config.yml',
    'azure-pipelines-nightly.yml',
    'Jenkinsfile',
    '.gitignore',
    'sub/.gitattributes',
    '.eslintrc.json',
    'eslint.config.js',
    'vitest.config.ts',
    'renovate.json5',
    '.pre-commit-config.yaml',
    'ci/build.sh',
  ],
  asset: ['media/icon.png', 'public/favicon.ICO', 'fonts/a.woff2', 'lib/x.jar'],
};

describe('a file', () => {
  for (const [kind, each] of Object.entries(paths)) {
    for (const path of each) it(`is ${kind}: ${path}`, () => assert.equal(fileKind(path), kind));
  }

  it('is code or a test by its kind', () => {
    assert.equal(isCode('src/index.ts'), true);
    assert.equal(isCode('src/index.test.ts'), false);
  });

  it('has a kind whatever its path is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => fileKind(path) in paths));
  });

  it('has a kind soon, however long its path is', () => {
    for (const piece of ['test-', '-test_', '.test.a', 'gitlab-ci', 'a/', '_test', 'lock.'])
      for (const end of ['!', '\n/a.ts']) fileKind(`${piece.repeat(100_000)}${end}`);
  });
});
