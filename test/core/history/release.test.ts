import assert from 'node:assert/strict';
import { oddReleases, type Release, releasesOf } from '../../../src/core/history/release';
import { commit, type Mark, onDay, past, sha, tag } from '../../support/past';

const END = onDay(9999);
const hour = 1 / 24;

function releasesIn(...marks: Mark[]): Release[] {
  return releasesOf(past(...marks).tags, END);
}

describe('a release', () => {
  it('is a tag that names a version, with its time', () => {
    const [release, ...others] = releasesIn(commit('a', 0), tag('v1.0.0', 2, 'a'), tag('latest', 3, 'a'));
    assert.deepEqual(
      [release?.name, release?.sha, release?.releasedAt, release?.prerelease, release?.packages, others.length],
      ['v1.0.0', sha('a'), onDay(2), false, ['v1.0.0'], 0],
    );
  });

  it('comes in the order of its time, of the same time in the order of its name', () => {
    const names = releasesIn(
      ...[commit('a', 0), commit('b', 1)],
      ...[tag('v3.0.0', 1, 'a'), tag('v2.0.0', 5, 'b'), tag('b@1.0.0', 3, 'a'), tag('a@1.0.0', 3, 'b')],
    ).map(({ name }) => name);
    assert.deepEqual(names, ['v3.0.0', 'a@1.0.0', 'b@1.0.0', 'v2.0.0']);
  });

  it('is all tags of one commit within an hour of the first', () => {
    const packagesOf = (...hours: number[]): string[] =>
      releasesIn(commit('a', 0), ...hours.map((at, i) => tag(`p${i}@1.0.0`, 1 + at * hour, 'a'))).map(({ packages }) =>
        packages.join(' '),
      );
    assert.deepEqual(packagesOf(0, 0.5, 1), ['p0@1.0.0 p1@1.0.0 p2@1.0.0']);
    assert.deepEqual(packagesOf(0, 0.5, 1.01), ['p0@1.0.0 p1@1.0.0', 'p2@1.0.0']);
    assert.deepEqual(packagesOf(0, 0.9, 1.8), ['p0@1.0.0 p1@1.0.0', 'p2@1.0.0']);
  });

  it('of several versions is named by the highest', () => {
    const [release] = releasesIn(commit('a', 0), tag('v0.300.0', 1, 'a'), tag('v3.0.0', 1, 'a'), tag('v3', 1, 'a'));
    assert.deepEqual(release?.packages, ['v3.0.0', 'v0.300.0']);
  });

  it('is never the tags of two commits', () => {
    const marks = [commit('a', 0), commit('b', 0), tag('a@1.0.0', 1, 'a'), tag('b@1.0.0', 1, 'b')];
    assert.equal(releasesIn(...marks).length, 2);
  });

  it('takes the time of its first tag, and the name of the product before those of its packages', () => {
    const [release] = releasesIn(
      commit('a', 0),
      ...[tag('a-pkg@1.0.0', 1, 'a'), tag('v2.0.0', 1 + hour / 2, 'a'), tag('b-pkg@1.0.0', 1, 'a')],
    );
    assert.deepEqual(
      [release?.name, release?.releasedAt, release?.packages],
      ['v2.0.0', onDay(1), ['v2.0.0', 'a-pkg@1.0.0', 'b-pkg@1.0.0']],
    );
  });

  it('is a pre-release only if all its tags are', () => {
    const [release] = releasesIn(commit('a', 0), tag('a@1.0.0-rc.1', 1, 'a'), tag('z@1.0.0', 1, 'a'));
    assert.deepEqual([release?.name, release?.prerelease], ['z@1.0.0', false]);
    const [early] = releasesIn(commit('a', 0), tag('a@1.0.0-rc.1', 1, 'a'), tag('v1.0.0-beta.1', 1, 'a'));
    assert.deepEqual([early?.name, early?.prerelease], ['v1.0.0-beta.1', true]);
  });

  it('has its editions, wherever and whenever these are marked', () => {
    const marks = [
      ...[commit('a', 0), tag('v1.2.3', 1, 'a'), tag('v1.2.3-enterprise', 1.5, 'a'), commit('c', 2)],
      ...[tag('v1.2.3-cluster', 3, 'c'), tag('v1.2.3-rc.1', 0.5, 'a'), tag('v1.2.3-hotfix.1', 4, 'c')],
      ...[tag('v1.2.4-jre', 5, 'c'), tag('v1.2.4-android', 6, 'a'), tag('cli@1.2.3', 7, 'c')],
    ];
    assert.deepEqual(
      releasesIn(...marks).map(({ name, packages, alsoOn }) => [name, packages.slice(1), alsoOn]),
      [
        ['v1.2.3-rc.1', [], []],
        ['v1.2.3', ['v1.2.3-enterprise', 'v1.2.3-cluster'], [sha('c')]],
        ['v1.2.3-hotfix.1', [], []],
        ['v1.2.4-jre', ['v1.2.4-android'], [sha('a')]],
        ['cli@1.2.3', [], []],
      ],
    );
  });

  it('does not exist before it is tagged', () => {
    const { tags } = past(commit('a', 0), tag('v1.0.0', 2, 'a'));
    assert.equal(releasesOf(tags, onDay(2)).length, 0);
    assert.equal(releasesOf(tags, onDay(2) + 1).length, 1);
  });
});

describe('a release is odd', () => {
  const oddities = (...days: number[]): (string | undefined)[] => {
    const releases = releasesIn(commit('a', 0), ...days.map((day, i) => tag(`v1.${i}.0`, day, 'a')));
    const odd = oddReleases(releases);
    return releases.map((release) => odd.get(release));
  };

  it('if it is the first of all', () => {
    assert.deepEqual(oddities(5, 6), ['firstRelease', undefined]);
    assert.deepEqual(oddities(), []);
  });

  it('if it follows a pause of more than 60 days', () => {
    assert.deepEqual(oddities(0, 60, 120 + hour, 121), ['firstRelease', undefined, 'afterPause', undefined]);
  });
});
