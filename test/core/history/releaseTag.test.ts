import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineOf, parseReleaseTag, type ReleaseTag } from '../../../src/core/history/releaseTag';

function parsed(name: string): ReleaseTag {
  const tag = parseReleaseTag(name);
  assert.ok(tag, name);
  return tag;
}

describe('the name of a tag', () => {
  const versions: readonly (readonly [string, string, readonly number[]])[] = [
    ['v1.2.3', '', [1, 2, 3]],
    ['V1.2.3', '', [1, 2, 3]],
    ['1.2.3', '', [1, 2, 3]],
    ['v1.2', '', [1, 2]],
    ['1.2.3.4', '', [1, 2, 3, 4]],
    ['v10.20.30+build.5', '', [10, 20, 30]],
    ['v1.2.3-lts', '', [1, 2, 3]],
    ['2026.11.21', '', [2026, 11, 21]],
    ['2026-11-21', '', [2026, 11, 21]],
    ['2026-11-21.2', '', [2026, 11, 21, 2]],
    ['20261121', '', [20261121]],
    ['1_1_0', '', [1, 1, 0]],
    ['v1.2.3-20261121', '', [1, 2, 3]],
    ['release-2026.11.21', 'release-', [2026, 11, 21]],
    ['pkg@1.2.3', 'pkg@', [1, 2, 3]],
    ['@scope/pkg@1.2.3', '@scope/pkg@', [1, 2, 3]],
    ['pkg/v1.2.3', 'pkg/', [1, 2, 3]],
    ['cli/sub/v1.2.3', 'cli/sub/', [1, 2, 3]],
    ['pkg-v1.2.3', 'pkg-', [1, 2, 3]],
    ['pkg-1.2.3', 'pkg-', [1, 2, 3]],
    ['create-vite@5.2.0', 'create-vite@', [5, 2, 0]],
    ['curl-8_1_0', 'curl-', [8, 1, 0]],
    ['REL_16_1', 'REL_', [16, 1]],
    ['OpenSSL_1_1_1w', 'OpenSSL_', [1, 1, 1]],
    ['docker-v20.10.1', 'docker-', [20, 10, 1]],
    ['go1.21', 'go', [1, 21]],
    ['jdk8.0.1', 'jdk', [8, 0, 1]],
    ['rev1.2', 'rev', [1, 2]],
    ['php-rel7.4.0', 'php-rel', [7, 4, 0]],
    ['tools/go1.21', 'tools/go', [1, 21]],
  ];
  for (const [name, series, version] of versions) {
    it(`tells the version: ${name}`, () => {
      const tag = parsed(name);
      assert.deepEqual([tag.series, tag.version], [series, version]);
    });
  }

  for (const name of [
    ...['v1', '1', 'latest', 'stable', 'nightly', 'next', 'v1.x', 'release', '', 'v', '...', 'main/branch', 'c0ffee1'],
    ...['v1.2.3/notes', 'pkg@', 'v1.', '2026', 'build-123', '1-2-3', 'go1', 'jdk-21', 'v.1.2', 'c0ffee1.2'],
  ]) {
    it(`marks no release: ${JSON.stringify(name)}`, () => assert.equal(parseReleaseTag(name), undefined));
  }

  for (const name of [
    ...['v1.2.3-rc.1', 'v1.2.3-rc1', 'v1.2.3rc1', '1.0b2', '3.12.0a1', 'v1.2.3-beta', 'v1.2.3-beta.2+build.5'],
    ...['v1.2.3-alpha.0', 'v1.2.3-next.4', '1.99.0-insider', '1.99.0-insiders', '1.2.3.dev3', '2.0.0-SNAPSHOT'],
    ...['v1.2.3-preview.1', 'v1.2.3-pre', 'v1.2.3-prerelease.2', 'v1.2.3-canary.7', 'v40.0.0-nightly.20260101'],
    ...['2.0.0-M1', 'v1.2.3-0', 'v1.2.3-experimental', '2026.1-EAP', 'pkg@2.0.0-beta.1', 'v1.2.3-dev'],
    ...['rc1.2', 'beta1.0', 'go1.21rc2', 'app-rc1.2', 'app@rc1.2', 'dev1.2', 'n4.5-dev'],
    ...['5.1.0-temp.0', 'v2.35.0-retract', '2.2.110-scripting', '15.0.0-init', '1.0.0-x.7.z.92'],
    ...['v1.2.3-develop', 'v1.2.3-march', 'v1.2.3-windows-beta.1', 'v1.2.3-rc1.windows.1', 'v1.2.3-finality'],
    ...['releases/ext/pre/v2026.1.312', 'nightly/1.2.3', 'nightly-2026-11-21', 'beta-1.2.3', 'dev/1.2.3'],
  ]) {
    it(`tells a pre-release: ${name}`, () => assert.equal(parsed(name).prerelease, true));
  }

  for (const name of [
    ...['v1.2.3', 'v1.2.3-lts', '5.0.0.Final', '1.2.3.post1', 'v1.2.3+rc.1', 'v1.2.3-enterprise', 'v1.2.3-cluster'],
    ...['v1.2.3-final', 'v1.2.3-ga', 'v2.0.0-stable', '5.7.1-RELEASE', '4.0.0.RELEASE', 'v1.2.3-SP1', '1.2.3-r5'],
    ...['v2.40.0.windows.1', 'v1.2.3-windows.1', 'v1.2.3-linux-amd64', 'v1.2.3-x86_64', 'v32.0.0-jre'],
    ...[
      'v1.20.4-rancher1',
      'v1.2.3-incubating',
      'v1.2-march',
      'v1.2-develop',
      'curl-8_1_0-x',
      'go1.21',
      'beta-tools@1.2',
    ],
    ...['v1.2.3-hotfix.1', 'webpack-dev-server@5.0.0', 'react-dev-utils@12.0.0'],
    ...['@storybook/preview-api@7.0.0', 'previewer/1.2.3', 'premium-1.2.3', 'release-1.2.3'],
  ]) {
    it(`tells no pre-release: ${name}`, () => assert.equal(parsed(name).prerelease, false));
  }

  for (const name of ['v1.2.3-enterprise', 'v1.2.3-cluster', 'v1.2.3-linux-amd64', 'v1.2.3-x86_64', 'v32.0.0-jre']) {
    it(`tells an edition: ${name}`, () => assert.equal(parsed(name).edition, true));
  }

  for (const name of [
    ...['v1.2.3', 'v1.2.3-rc.1', 'v1.2.3-hotfix.1', 'v1.2.3-sp1', 'v1.2.3-r5', 'v1.2.3-windows.2', 'v1.2.3-rancher1'],
    ...['enterprise-1.2.3', 'v1.2.3-finality', '1.2.3.post1'],
  ]) {
    it(`tells no edition: ${name}`, () => assert.equal(parsed(name).edition, false));
  }

  it('tells the line that patches belong to', () => {
    assert.equal(lineOf(parsed('v1.2.3')), lineOf(parsed('v1.2.0-rc.1')));
    assert.notEqual(lineOf(parsed('v1.2.3')), lineOf(parsed('v1.3.0')));
    assert.notEqual(lineOf(parsed('v1.2.3')), lineOf(parsed('pkg@1.2.3')));
    assert.notEqual(lineOf(parsed('v1.23.0')), lineOf(parsed('v12.3.0')));
  });

  it('is a pre-release of a semantic version where a hyphen follows that habit does not know as final', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/).map((text) => `q${text}`);
    const parts = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(parts, word, ([major, minor, patch], suffix) => {
        const version = `${major}.${minor}.${patch}`;
        assert.equal(parsed(`v${version}-${suffix}`).prerelease, true);
        assert.equal(parsed(`v${version}+${suffix}`).prerelease, false);
        assert.equal(parsed(`v${version}`).prerelease, false);
      }),
    );
  });

  it('may be anything', () => {
    const piece = fc.constantFrom('1', '22', '.', '_', '-', '/', '@', 'v', 'rc', 'x', '+', '2026', '\n', '😀');
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        const tag = parseReleaseTag(text);
        if (!tag) return;
        assert.ok(text.startsWith(tag.series));
        assert.ok(tag.version.length > 0 && tag.version.every((part) => part >= 0));
      }),
    );
  });

  // in the square of its length each would take minutes: the test would run into its time limit
  for (const piece of [
    '-1.2',
    '/1.2',
    '@1.2',
    '1.',
    '_1',
    '1',
    '-',
    '-v',
    'a',
    'a-',
    'v',
    '2026-11-21',
    '-2026-11-21',
    '.1-rc',
    '-1.2\n',
  ]) {
    it(`may be long: ${JSON.stringify(piece)} over and over`, () => {
      for (const end of ['', '/', '@', 'x', '/x', '9']) {
        parseReleaseTag(piece.repeat(300_000 / piece.length) + end);
      }
    });
  }
});
