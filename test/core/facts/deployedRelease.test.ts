import assert from 'node:assert/strict';
import { deployedReleases } from '../../../src/core/facts/deployedRelease';
import { releasesOf } from '../../../src/core/history/release';
import { commit, onDay, past, sha, tag } from '../../support/past';

const { tags } = past(
  ...['v1.8.1', 'v1.8.2', 'web@2.0.0', 'libs/api-v3.1.0', 'cli@1.9.0', 'web@1.9.0'].flatMap((name, day) => [
    commit(name, day),
    tag(name, day, name),
  ]),
  tag('v1.8.2-again', 9, 'v1.8.2'),
);
const releaseOf = deployedReleases(releasesOf(tags, onDay(99)));

const named = (service: string | null, version: string | null, commitName: string | null = null) =>
  releaseOf({ service, version, sha: commitName })?.name ?? null;

describe('the release that was deployed', () => {
  const cases: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['its tag', null, 'v1.8.2', 'v1.8.2'],
    ['its tag in other letters', null, 'V1.8.2', 'v1.8.2'],
    ['its version', null, '1.8.2', 'v1.8.2'],
    ['the tag of its package', null, 'web@2.0.0', 'web@2.0.0'],
    ['the version that one package alone has', null, '2.0.0', 'web@2.0.0'],
    ['the version of the service’s package', 'web', '1.9.0', 'web@1.9.0'],
    ['the version of another service’s package', 'CLI', 'v1.9.0', 'cli@1.9.0'],
    ['a package within a folder', 'api', '3.1.0', 'libs/api-v3.1.0'],
    ['a version that several packages have', null, '1.9.0', null],
    ['the version of a package, by a service that is called otherwise', 'shop', '2.0.0', null],
    ['the version of the whole, by any service', 'shop', '1.8.1', 'v1.8.1'],
    ['a version that nobody knows', null, '9.9.9', null],
    ['nothing', 'web', null, null],
  ];
  for (const [what, service, version, release] of cases) {
    it(`is told by ${what}`, () => assert.equal(named(service, version), release));
  }

  it('is told by the commit, in full or shortened, of several the latest', () => {
    assert.equal(named(null, null, sha('v1.8.1')), 'v1.8.1');
    assert.equal(named(null, 'unheard of', sha('v1.8.1').slice(0, 9).toUpperCase()), 'v1.8.1');
    assert.equal(named(null, null, sha('v1.8.1').slice(0, 6)), null);
    assert.equal(named(null, null, sha('other')), null);
    const again = releasesOf([...tags, { name: 'v1.8.3', sha: sha('v1.8.2'), taggedAt: onDay(20) }], onDay(99));
    assert.equal(deployedReleases(again)({ service: null, version: null, sha: sha('v1.8.2') })?.name, 'v1.8.3');
  });

  it('is told by the version behind words that name no product', () => {
    const releases = releasesOf([{ name: 'release-4.0.0', sha: sha('a'), taggedAt: onDay(1) }], onDay(99));
    const found = deployedReleases(releases)({ service: 'shop', version: '4.0.0', sha: null });
    assert.equal(found?.name, 'release-4.0.0');
  });

  it('is told by the version before the commit, which may be one behind', () => {
    assert.equal(named(null, '1.8.1', sha('v1.8.2')), 'v1.8.1');
  });
});
