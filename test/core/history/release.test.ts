import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeReachable } from '../../../src/core/history/ancestry';
import { firstReleases, oddReleases, type Release, releasesOf } from '../../../src/core/history/release';
import { anyPast } from '../../support/anyPast';
import { commit, type Mark, merge, onDay, past, sha, tag } from '../../support/past';

const END = onDay(9999);
const hour = 1 / 24;

function releasesIn(...marks: Mark[]): Release[] {
  return releasesOf(past(...marks).tags, END);
}

/** Which release first carries each of the commits, by their names. */
function carriedBy(names: string, ...marks: Mark[]): Record<string, string | undefined> {
  const { commits, tags } = past(...marks);
  const first = firstReleases(commits, releasesOf(tags, END));
  return Object.fromEntries(names.split(' ').map((name) => [name, first.get(sha(name))?.name]));
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

  it('does not exist before it is tagged', () => {
    const { tags } = past(commit('a', 0), tag('v1.0.0', 2, 'a'));
    assert.equal(releasesOf(tags, onDay(2)).length, 0);
    assert.equal(releasesOf(tags, onDay(2) + 1).length, 1);
  });
});

describe('the first release of a commit', () => {
  it('is the first that contains it', () => {
    assert.deepEqual(
      carriedBy(
        'a b c d',
        ...[commit('a', 0), commit('b', 1), tag('v1.0.0', 1.5, 'b'), commit('c', 2), tag('v1.1.0', 2.5, 'c')],
        commit('d', 3),
      ),
      { a: 'v1.0.0', b: 'v1.0.0', c: 'v1.1.0', d: undefined },
    );
  });

  it('is that of a tag beside the mainline, where that came first', () => {
    assert.deepEqual(
      carriedBy(
        'base main side',
        ...[commit('base', 0), commit('side', 1), tag('v1.0.1', 2, 'side')],
        ...[commit('main', 1, { after: ['base'] }), tag('v1.1.0', 3, 'main')],
      ),
      { base: 'v1.0.1', main: 'v1.1.0', side: 'v1.0.1' },
    );
  });

  it('is the earliest in time, even if a later version was tagged before', () => {
    assert.deepEqual(carriedBy('a b', commit('a', 0), commit('b', 1), tag('v2.0.0', 2, 'b'), tag('v1.0.0', 3, 'a')), {
      a: 'v2.0.0',
      b: 'v2.0.0',
    });
  });

  it('carries what a merge brought', () => {
    assert.deepEqual(
      carriedBy(
        'base idea landed',
        ...[commit('base', 0), commit('idea', 1), tag('v1.0.0', 1, 'base')],
        ...[merge('landed', 2, 'base', 'idea'), tag('v1.1.0', 3, 'landed')],
      ),
      { base: 'v1.0.0', idea: 'v1.1.0', landed: 'v1.1.0' },
    );
  });

  it('is what going through all releases of each commit finds', () => {
    fc.assert(
      fc.property(anyPast(), ({ commits, tags }) => {
        const releases = releasesOf(tags, END);
        const contents = releases.map(
          ({ sha }) => new Set(takeReachable(commits, [sha], new Set()).map((each) => each.sha)),
        );
        const naive = [...commits.keys()].flatMap((each) => {
          const first = releases.find((_, i) => contents[i]?.has(each));
          return first ? [[each, first.name] as const] : [];
        });
        const found = [...firstReleases(commits, releases)].map(([each, { name }]) => [each, name] as const);
        assert.deepEqual(new Map(found), new Map(naive));
      }),
    );
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
