import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriersOf, firstContaining, NEVER } from '../../../src/core/history/carrier';
import { historyOf } from '../../../src/core/history/history';
import { landingOf } from '../../../src/core/history/landing';
import { mainlineOf } from '../../../src/core/history/mainline';
import { releasesOf } from '../../../src/core/history/release';
import { anyPast } from '../../support/anyPast';
import { reachableFrom } from '../../support/commitList';
import { commit, type Mark, merge, onDay, past, sha, tag } from '../../support/past';

const END = onDay(9999);

/** Which release first contains each of the commits, by their names. */
function carriedBy(names: string, ...marks: Mark[]): Record<string, string | undefined> {
  const { commits, tags } = past(...marks);
  const releases = releasesOf(tags, END);
  const first = firstContaining(commits, releases);
  const nameOf = (name: string) => releases[first[commits.rowOf(sha(name))] ?? NEVER]?.name;
  return Object.fromEntries(names.split(' ').map((name) => [name, nameOf(name)]));
}

/** Which release first carries each change, itself or as picks, by their names. */
function out(names: string, ...marks: Mark[]): Record<string, string | undefined> {
  const { releaseOf } = historyOf(past(...marks), { asOf: END });
  return Object.fromEntries(names.split(' ').map((name) => [name, releaseOf.get(sha(name))?.name]));
}

/** A commit that repeats another, as `git cherry-pick -x` words it. */
function pick(name: string, day: number, original: string, after?: readonly string[]): Mark {
  const says = `${name}\n\n(cherry picked from commit ${sha(original)})`;
  return commit(name, day, { says, ...(after && { after }) });
}

describe('the first release that contains a commit', () => {
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

  it('is one of whose editions contains it', () => {
    assert.deepEqual(
      carriedBy(
        'base side main',
        ...[commit('base', 0), tag('v1.0.0', 1, 'base'), commit('side', 1), tag('v1.0.0-cluster', 2, 'side')],
        ...[commit('main', 1, { after: ['base'] }), tag('v1.1.0', 3, 'main')],
      ),
      { base: 'v1.0.0', side: 'v1.0.0', main: 'v1.1.0' },
    );
  });

  it('is what going through all releases of each commit finds', () => {
    fc.assert(
      fc.property(anyPast(), ({ commits, tags }) => {
        const releases = releasesOf(tags, END);
        const contents = releases.map((release) => reachableFrom(commits, release.sha));
        const rows = Array.from({ length: commits.rows }, (_, row) => row);
        const naive = rows.map((row) => releases.find((_, i) => contents[i]?.has(row)));
        assert.deepEqual(
          Array.from(firstContaining(commits, releases), (place) => releases[place]),
          naive,
        );
      }),
    );
  });
});

describe('the release that carries a change', () => {
  /** A mainline with a fix, and a stable branch from before it. */
  const fixed: readonly Mark[] = [commit('base', 0), tag('v1.0.0', 1, 'base'), commit('fix', 2)];
  const later: readonly Mark[] = [commit('tip', 9, { after: ['fix'] }), tag('v2.0.0', 10, 'tip')];

  it('is that of a cherry-pick beside the mainline, where that came first', () => {
    assert.deepEqual(
      out('base fix tip', ...fixed, pick('backport', 3, 'fix', ['base']), tag('v1.0.1', 4, 'backport'), ...later),
      {
        base: 'v1.0.0',
        fix: 'v1.0.1',
        tip: 'v2.0.0',
      },
    );
  });

  it('is that of the original beside the mainline, where the pick landed', () => {
    assert.deepEqual(
      out(
        'base forward tip',
        ...[commit('base', 0), commit('hotfix', 2), tag('v1.0.1', 3, 'hotfix')],
        ...[pick('forward', 4, 'hotfix', ['base']), commit('tip', 9), tag('v2.0.0', 10, 'tip')],
      ),
      { base: 'v1.0.1', forward: 'v1.0.1', tip: 'v2.0.0' },
    );
  });

  it('is its own where the pick came out later', () => {
    assert.equal(
      out('fix', ...fixed, pick('backport', 11, 'fix', ['base']), tag('v1.0.1', 12, 'backport'), ...later)['fix'],
      'v2.0.0',
    );
  });

  it('is none where neither it nor a pick is out', () => {
    const marks = [...fixed, pick('backport', 3, 'fix', ['base']), commit('tip', 9, { after: ['fix'] })];
    assert.equal(out('fix', ...marks)['fix'], undefined);
  });

  it('is that of a pick which names it by the first digits', () => {
    for (const length of [7, 8, 12]) {
      const says = `Backport\n\n(cherry picked from commit ${sha('fix').slice(0, length)})`;
      const backport = commit('backport', 3, { says, after: ['base'] });
      assert.equal(out('fix', ...fixed, backport, tag('v1.0.1', 4, 'backport'), ...later)['fix'], 'v1.0.1');
    }
  });

  it('is not that of a pick whose name fits several commits', () => {
    const [one, other] = [`abcdef01${'0'.repeat(32)}`, `abcdef02${'0'.repeat(32)}`];
    const marks = (name: string): Mark[] => [
      ...[commit('base', 0), commit(one, 1), commit(other, 2)],
      commit('backport', 3, { says: `Backport\n\n(cherry picked from commit ${name})`, after: ['base'] }),
      ...[tag('v1.0.1', 4, 'backport'), commit('tip', 9, { after: [other] }), tag('v2.0.0', 10, 'tip')],
    ];
    assert.deepEqual(Object.values(out(`${one} ${other}`, ...marks('abcdef0'))), ['v2.0.0', 'v2.0.0']);
    assert.deepEqual(Object.values(out(`${one} ${other}`, ...marks('abcdef02'))), ['v2.0.0', 'v1.0.1']);
  });

  it('is that of a pick of a pick', () => {
    const marks = [
      ...[...fixed, pick('older', 3, 'fix', ['base']), pick('oldest', 4, 'older', ['base'])],
      ...[tag('v0.9.1', 5, 'oldest'), tag('v1.0.1', 6, 'older')],
    ];
    assert.equal(out('fix', ...marks, ...later)['fix'], 'v0.9.1');
  });

  it('of a merge is the last of those that have the picks of all its commits', () => {
    const merged: readonly Mark[] = [
      ...[commit('base', 0), tag('v1.0.0', 1, 'base'), commit('one', 2), commit('two', 2.5)],
      merge('landed', 3, 'base', 'two'),
    ];
    const picks: readonly Mark[] = [
      ...[pick('pick one', 4, 'one', ['base']), tag('v1.0.1', 4.5, 'pick one')],
      ...[pick('pick two', 5, 'two', ['pick one']), tag('v1.0.2', 5.5, 'pick two')],
    ];
    const tip: readonly Mark[] = [commit('tip', 9, { after: ['landed'] }), tag('v2.0.0', 10, 'tip')];
    assert.equal(out('landed', ...merged, ...picks, ...tip)['landed'], 'v1.0.2');
    assert.equal(out('landed', ...merged, ...picks.slice(0, 2), ...tip)['landed'], 'v2.0.0', 'one was not picked');
    const unreleased = [...picks.slice(0, 3), ...tip];
    assert.equal(out('landed', ...merged, ...unreleased)['landed'], 'v2.0.0', 'the pick of one is not out');
  });

  it('of a merge needs no pick of the merges within it', () => {
    const marks = [
      ...[commit('base', 0), tag('v1.0.0', 1, 'base'), commit('main', 1.5), commit('work', 2, { after: ['base'] })],
      ...[merge('back', 2.5, 'work', 'main'), merge('landed', 3, 'main', 'back')],
      ...[pick('backport', 4, 'work', ['base']), tag('v1.0.1', 5, 'backport')],
      ...[commit('tip', 9, { after: ['landed'] }), tag('v2.0.0', 10, 'tip')],
    ];
    assert.deepEqual(out('main landed', ...marks), { main: 'v2.0.0', landed: 'v1.0.1' });
  });

  it('of a merge that brought nothing is the first that contains it', () => {
    const marks = [
      ...[...fixed, pick('backport', 3, 'fix', ['base']), tag('v1.0.1', 4, 'backport')],
      ...[merge('again', 5, 'fix', 'base'), tag('v2.0.0', 6, 'again')],
    ];
    assert.equal(out('again', ...marks)['again'], 'v2.0.0');
  });

  it('of one of two that a commit picked at once is not that of the other', () => {
    const marks = [
      ...[commit('base', 0), commit('work', 1), tag('v2.0.0', 2, 'work'), commit('fix', 3)],
      commit('both', 4, {
        says: `both\n\n(cherry picked from commit ${sha('work')})\n(cherry picked from commit ${sha('fix')})`,
        after: ['base'],
      }),
      ...[tag('v1.0.1', 5, 'both'), commit('tip', 6, { after: ['fix'] }), tag('v2.1.0', 7, 'tip')],
    ];
    const released = out('work fix tip', ...marks);
    assert.deepEqual([released['work'], released['fix'], released['tip']], ['v2.0.0', 'v1.0.1', 'v2.1.0']);
  });

  it('is no pre-release', () => {
    const marks = [...fixed, pick('backport', 3, 'fix', ['base']), tag('v1.0.1-rc.1', 4, 'backport')];
    assert.equal(out('fix', ...marks, ...later)['fix'], 'v2.0.0');
  });

  it('is the first that contains it wherever nothing was picked', () => {
    fc.assert(
      fc.property(anyPast(), ({ commits, tags, mainline }) => {
        const releases = releasesOf(tags, END);
        const landing = landingOf(commits, mainlineOf(commits, mainline?.sha ?? '', END));
        const containing = firstContaining(commits, releases);
        const { ofCommit, ofChangeAt } = carriersOf(commits, landing, releases);
        for (const [place, row] of landing.mainline.entries()) {
          assert.equal(ofChangeAt(place), releases[containing[row] ?? NEVER]);
        }
        containing.forEach((first, row) => assert.equal(ofCommit(row), releases[first]));
        assert.deepEqual([ofChangeAt(landing.mainline.length), ofCommit(commits.rows)], [undefined, undefined]);
      }),
    );
  });
});
