import assert from 'node:assert/strict';
import { type Change, changeAt } from '../../../src/core/history/change';
import { type Landing, landingOf } from '../../../src/core/history/landing';
import { mainlineOf } from '../../../src/core/history/mainline';
import type { RepositoryFacts } from '../../../src/core/history/repository';
import { commit, type Mark, merge, onDay, past, sha } from '../../support/past';

function landingIn({ commits, mainline }: RepositoryFacts): Landing {
  return landingOf(commits, mainlineOf(commits, mainline?.sha ?? '', Number.POSITIVE_INFINITY));
}

function changesIn(facts: RepositoryFacts): Change[] {
  const landing = landingIn(facts);
  return landing.mainline.map((_, place) => changeAt(facts.commits, landing, place));
}

/** The last change of a history. */
function lastOf(...marks: Mark[]): Change {
  const last = changesIn(past(...marks)).at(-1);
  assert.ok(last);
  return last;
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
      assert.equal(change.commits, 2);
    });

    it('an octopus merge, with the commits of all its branches', () => {
      const change = lastOf(
        commit('base', 0),
        commit('one', 1, { after: ['base'] }),
        commit('two', 2, { after: ['base'], begun: 0.25 }),
        commit('three', 2.5, { after: ['base'] }),
        merge('landed', 3, 'base', 'one', 'two', 'three'),
      );
      assert.deepEqual([change.kind, change.commits, change.startedAt], ['merge', 3, onDay(0.25)]);
    });

    it('a squash where its message names a pull request', () => {
      const change = lastOf(commit('base', 0), commit('squash', 3, { begun: 1, says: 'Add search (#12)' }));
      assert.deepEqual([change.kind, change.sha, change.startedAt], ['squash', sha('squash'), onDay(1)]);
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

  it('brings nothing where it merges what was there already', () => {
    const change = lastOf(commit('base', 0), commit('next', 1), merge('again', 2, 'next', 'base'));
    assert.deepEqual([change.kind, change.commits, change.startedAt, change.files], ['merge', 0, null, 0]);
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
});
