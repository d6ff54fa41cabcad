import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeReachable } from '../../../src/core/history/ancestry';
import { type Change, changesOf } from '../../../src/core/history/change';
import { mainlineOf } from '../../../src/core/history/mainline';
import type { RepositoryFacts } from '../../../src/core/history/repository';
import { anyPast } from '../../support/anyPast';
import { commit, type Mark, merge, onDay, past, sha } from '../../support/past';

function changesIn({ commits, mainline }: RepositoryFacts): Change[] {
  return changesOf(commits, mainlineOf(commits, mainline?.sha ?? '', Number.POSITIVE_INFINITY));
}

/** The last change of a history. */
function lastOf(...marks: Mark[]): Change {
  const last = changesIn(past(...marks)).at(-1);
  assert.ok(last);
  return last;
}

/** The commits that each change brought, by the names they have here. */
function brought(names: string, ...marks: Mark[]): Record<string, string> {
  const nameOf = new Map(names.split(' ').map((name) => [sha(name), name]));
  return Object.fromEntries(
    changesIn(past(...marks)).map((change) => [
      nameOf.get(change.sha) ?? change.sha,
      change.commits
        .map((each) => nameOf.get(each.sha) ?? each.sha)
        .toSorted()
        .join(' '),
    ]),
  );
}

describe('a change', () => {
  describe('is', () => {
    it('a merge, with the commits that its branch brought', () => {
      const change = lastOf(
        commit('base', 0),
        commit('one', 1, { begun: 0.5 }),
        commit('two', 2),
        merge('landed', 3, 'base', 'two'),
      );
      assert.equal(change.kind, 'merge');
      assert.equal(change.sha, sha('landed'));
      assert.equal(change.startedAt, onDay(0.5));
      assert.equal(change.mergedAt, onDay(3));
      assert.deepEqual(change.commits.map((each) => each.sha).toSorted(), [sha('one'), sha('two')].toSorted());
    });

    it('an octopus merge, with the commits of all its branches', () => {
      const change = lastOf(
        commit('base', 0),
        commit('one', 1, { after: ['base'] }),
        commit('two', 2, { after: ['base'], begun: 0.25 }),
        commit('three', 2.5, { after: ['base'] }),
        merge('landed', 3, 'base', 'one', 'two', 'three'),
      );
      assert.deepEqual([change.kind, change.commits.length, change.startedAt], ['merge', 3, onDay(0.25)]);
    });

    it('a squash where its message names a pull request', () => {
      const change = lastOf(commit('base', 0), commit('squash', 3, { begun: 1, says: 'Add search (#12)' }));
      assert.deepEqual([change.kind, change.subject, change.startedAt], ['squash', 'Add search (#12)', onDay(1)]);
    });

    it('a direct one otherwise, the root commit too', () => {
      assert.equal(lastOf(commit('root', 0)).kind, 'direct');
      assert.equal(lastOf(commit('root', 0), commit('next', 1)).kind, 'direct');
    });

    it('a merge even where its message names a pull request', () => {
      const change = lastOf(
        commit('base', 0),
        commit('idea', 1),
        commit('landed', 2, { after: ['base', 'idea'], says: 'Add search (#12)' }),
      );
      assert.equal(change.kind, 'merge');
    });
  });

  describe('brings each commit once', () => {
    it('where a branch took the mainline in before it landed', () => {
      assert.deepEqual(
        brought(
          'base main idea back more landed',
          commit('base', 0),
          commit('main', 1, { after: ['base'] }),
          commit('idea', 1, { after: ['base'] }),
          merge('back', 2, 'idea', 'main'),
          commit('more', 3),
          merge('landed', 4, 'main', 'more'),
        ),
        { base: 'base', main: 'main', landed: 'back idea more' },
      );
    });

    it('where two branches merged one another (criss-cross)', () => {
      assert.deepEqual(
        brought(
          'base a b ab ba first second',
          commit('base', 0),
          commit('a', 1, { after: ['base'] }),
          commit('b', 1, { after: ['base'] }),
          merge('ab', 2, 'a', 'b'),
          merge('ba', 2, 'b', 'a'),
          merge('first', 3, 'base', 'ab'),
          merge('second', 4, 'first', 'ba'),
        ),
        { base: 'base', first: 'a ab b', second: 'ba' },
      );
    });

    it('where a branch lands twice', () => {
      assert.deepEqual(
        brought(
          'base one first two second',
          commit('base', 0),
          commit('one', 1),
          merge('first', 2, 'base', 'one'),
          commit('two', 3, { after: ['one'] }),
          merge('second', 4, 'first', 'two'),
        ),
        { base: 'base', first: 'one', second: 'two' },
      );
    });

    it('where a history of its own is merged in', () => {
      assert.deepEqual(
        brought(
          'base other landed',
          commit('base', 0),
          commit('other', 1, { after: [] }),
          merge('landed', 2, 'base', 'other'),
        ),
        { base: 'base', landed: 'other' },
      );
    });

    it('and none at all where it merges what was there already', () => {
      const change = lastOf(commit('base', 0), commit('next', 1), merge('again', 2, 'next', 'base'));
      assert.deepEqual([change.kind, change.commits, change.startedAt, change.files], ['merge', [], null, 0]);
    });
  });

  describe('has a start', () => {
    const minute = 1 / 24 / 60;
    const cases: readonly (readonly [string, number, boolean])[] = [
      ['that nobody can tell where it was written as it was committed', 0, false],
      ['that nobody can tell up to a minute before', minute, false],
      ['from 61 seconds on', (minute * 61) / 60, true],
      ['that nobody can tell where the clock ran ahead by a minute', -minute, false],
      ['after its merge where the clock was wrong', -1, true],
    ];
    for (const [what, daysBefore, known] of cases) {
      for (const says of ['Add search (#12)', 'Add search']) {
        it(`${what}: ${says}`, () => {
          const change = lastOf(commit('it', 2, { begun: 2 - daysBefore, says }));
          assert.equal(change.startedAt, known ? onDay(2 - daysBefore) : null);
        });
      }
    }

    it('even if the merge took less than a minute', () => {
      const change = lastOf(commit('base', 0), commit('quick', 1), merge('landed', 1, 'base', 'quick'));
      assert.equal(change.startedAt, onDay(1));
    });
  });

  it('touches each path once, however many of its commits do', () => {
    const change = lastOf(
      commit('base', 0),
      commit('one', 1, { files: ['a', 'b'] }),
      commit('two', 2, { files: ['b', 'c'] }),
      merge('landed', 3, 'base', 'two'),
    );
    assert.equal(change.files, 3);
    assert.equal(lastOf(commit('one', 1, { files: ['a', 'b'] })).files, 2);
  });

  it('is by a bot if all that it brought is, whoever merged it', () => {
    const base = commit('base', 0);
    const update = commit('update', 1, { bot: true });
    assert.equal(lastOf(base, update).bot, true);
    assert.equal(lastOf(base, update, merge('landed', 3, 'base', 'update')).bot, true);
    assert.equal(lastOf(base, update, commit('repair', 2), merge('landed', 3, 'base', 'repair')).bot, false);
  });

  it('is assisted if any commit of it is', () => {
    const says = 'Add search\n\nCo-authored-by: Copilot <copilot@example.org>';
    const base = commit('base', 0);
    assert.equal(
      lastOf(base, commit('one', 1, { says }), commit('two', 2), merge('m', 3, 'base', 'two')).assisted,
      true,
    );
    assert.equal(lastOf(base, commit('one', 1), merge('m', 3, 'base', 'one')).assisted, false);
  });

  describe('where the history is cut off', () => {
    it('has no known files', () => {
      assert.equal(lastOf(commit('boundary', 1, { after: ['missing'] })).files, null);
    });

    it('has none as a merge at the cut either', () => {
      const change = lastOf(commit('landed', 1, { after: ['missing', 'missing too'], files: [] }));
      assert.deepEqual([change.kind, change.startedAt, change.files], ['merge', null, null]);
    });

    it('has no known start either, if its branch reaches the cut', () => {
      const { startedAt, files } = lastOf(
        commit('boundary', 0, { after: ['missing'] }),
        commit('branch', 1, { after: ['missing too'] }),
        merge('landed', 2, 'boundary', 'branch'),
      );
      assert.deepEqual([startedAt, files], [null, null]);
    });

    it('is complete as soon as it forked after the cut', () => {
      const { startedAt, files } = lastOf(
        commit('boundary', 0, { after: ['missing'] }),
        commit('branch', 1),
        merge('landed', 2, 'boundary', 'branch'),
      );
      assert.deepEqual([startedAt, files], [onDay(1), 1]);
    });
  });

  it('holds every commit that the mainline reaches, exactly once', () => {
    fc.assert(
      fc.property(anyPast(), (facts) => {
        const changes = changesIn(facts);
        const held = changes.flatMap((change) => [
          ...(change.kind === 'merge' ? [change.sha] : []),
          ...change.commits.map((each) => each.sha),
        ]);
        const reachable = takeReachable(facts.commits, [facts.mainline?.sha ?? ''], new Set()).map((each) => each.sha);
        assert.deepEqual(held.toSorted(), reachable.toSorted());
      }),
    );
  });

  it('is one per commit of the first-parent chain, in its order', () => {
    fc.assert(
      fc.property(anyPast(), ({ commits, mainline, ...facts }) => {
        const chain: string[] = [];
        for (let at = mainline?.sha; at !== undefined; at = commits.get(at)?.parents[0]) chain.unshift(at);
        assert.deepEqual(
          changesIn({ ...facts, commits, mainline }).map((change) => change.sha),
          chain,
        );
      }),
    );
  });
});
