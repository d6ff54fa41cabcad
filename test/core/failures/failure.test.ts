import assert from 'node:assert/strict';
import type { Failure } from '../../../src/core/failures/failure';
import { failuresIn } from '../../support/failuresIn';
import { commit, type Mark, merge, onDay, revert, sha, tag } from '../../support/past';

/** What failed and what repaired it: `bad < repair`. */
function reverts(names: string, ...marks: Mark[]): string[] {
  const nameOf = new Map(names.split(' ').map((name) => [sha(name), name]));
  return failuresIn(...marks).map(({ change, repair }) => `${nameOf.get(change.sha)} < ${nameOf.get(repair.sha)}`);
}

function only(failures: readonly Failure[]): Failure {
  const [failure, ...others] = failures;
  assert.ok(failure && others.length === 0);
  return failure;
}

describe('a change failed', () => {
  it('if a later one reverts it', () => {
    assert.deepEqual(reverts('bad fix', commit('bad', 0), revert('fix', 1, 'bad')), ['bad < fix']);
  });

  it('if a later one reverts it by a shortened name', () => {
    for (const length of [7, 12, 40]) {
      const says = `Back out\n\nThis reverts commit ${sha('bad').slice(0, length)}.`;
      assert.deepEqual(reverts('bad fix', commit('bad', 0), commit('fix', 1, { says })), ['bad < fix']);
    }
  });

  it('if one of its commits is reverted', () => {
    assert.deepEqual(
      reverts(
        'base one two landed fix',
        ...[commit('base', 0), commit('one', 1), commit('two', 2), merge('landed', 3, 'base', 'two')],
        revert('fix', 4, 'one'),
      ),
      ['landed < fix'],
    );
  });

  it('if its merge is reverted, in the words of git', () => {
    const says = `Revert "Merge branch"\n\nThis reverts commit ${sha('landed')}, reversing\nchanges made to ${sha('base')}.`;
    assert.deepEqual(
      reverts(
        'base one landed fix',
        ...[commit('base', 0), commit('one', 1), merge('landed', 2, 'base', 'one')],
        commit('fix', 3, { says }),
      ),
      ['landed < fix'],
    );
  });

  it('if a merged branch reverts it', () => {
    assert.deepEqual(
      reverts('bad undo landed', commit('bad', 0), revert('undo', 1, 'bad'), merge('landed', 2, 'bad', 'undo')),
      ['bad < landed'],
    );
  });

  it('once, however often it is reverted', () => {
    assert.deepEqual(reverts('bad one two', commit('bad', 0), revert('one', 1, 'bad'), revert('two', 2, 'bad')), [
      'bad < one',
    ]);
  });

  it('as each of several does that one change reverts', () => {
    const says = `Back out\n\nThis reverts commit ${sha('a')}.\nThis reverts commit ${sha('b')}.`;
    assert.deepEqual(reverts('a b fix', commit('a', 0), commit('b', 1), commit('fix', 2, { says })), [
      'a < fix',
      'b < fix',
    ]);
  });
});

describe('a change did not fail', () => {
  it('if what is reverted is not there', () => {
    assert.deepEqual(failuresIn(commit('a', 0), revert('fix', 1, 'elsewhere')), []);
  });

  it('if the shortened name fits several commits', () => {
    const [one, other] = [`abcdef01${'0'.repeat(32)}`, `abcdef02${'0'.repeat(32)}`];
    const fix = (name: string): Mark => commit('fix', 3, { says: `Undo\n\nThis reverts commit ${name}.` });
    assert.deepEqual(failuresIn(commit(one, 0), commit(other, 1), fix('abcdef0')), []);
    assert.equal(only(failuresIn(commit(one, 0), commit(other, 1), fix('abcdef02'))).change.sha, other);
  });

  it('if what is reverted lands later', () => {
    const says = `Undo\n\nThis reverts commit ${sha('later')}.`;
    assert.deepEqual(failuresIn(commit('early', 0, { says }), commit('later', 1)), []);
  });

  it('if it reverts itself on its way to the mainline', () => {
    assert.deepEqual(
      failuresIn(...[commit('base', 0), commit('bad', 1), revert('fix', 2, 'bad')], merge('landed', 3, 'base', 'fix')),
      [],
    );
  });

  it('if the revert was itself taken back before it landed', () => {
    assert.deepEqual(
      failuresIn(
        ...[commit('feat', 0), revert('undo', 1, 'feat'), revert('redo', 2, 'undo')],
        merge('landed', 3, 'feat', 'redo'),
      ),
      [],
    );
  });

  it('if it only took another back (a re-land), and the first failure stays', () => {
    assert.deepEqual(reverts('bad undo redo', commit('bad', 0), revert('undo', 1, 'bad'), revert('redo', 2, 'undo')), [
      'bad < undo',
    ]);
  });

  it('if it brought another back and is reverted again: that is the first failure still', () => {
    assert.deepEqual(
      reverts(
        'bad undo redo again',
        ...[commit('bad', 0), revert('undo', 1, 'bad'), revert('redo', 2, 'undo'), revert('again', 3, 'redo')],
      ),
      ['bad < undo'],
    );
  });

  it('if it is the merge of nothing but a revert, and that merge is reverted', () => {
    assert.deepEqual(
      reverts(
        'bad undo undone redo',
        ...[commit('bad', 0), revert('undo', 1, 'bad'), merge('undone', 2, 'bad', 'undo')],
        revert('redo', 3, 'undone'),
      ),
      ['bad < undone'],
    );
    assert.deepEqual(
      reverts(
        'bad main undo back undone redo',
        ...[commit('bad', 0), commit('main', 1), revert('undo', 1, 'bad', { after: ['bad'] })],
        ...[merge('back', 2, 'undo', 'main'), merge('undone', 3, 'main', 'back'), revert('redo', 4, 'undone')],
      ),
      ['bad < undone'],
    );
  });

  it('but did, if that merge brought more than the revert', () => {
    assert.deepEqual(
      reverts(
        'bad undo more landed fix',
        ...[commit('bad', 0), revert('undo', 1, 'bad'), commit('more', 1.5), merge('landed', 2, 'bad', 'more')],
        revert('fix', 3, 'landed'),
      ),
      ['bad < landed', 'landed < fix'],
    );
  });

  it('if only a branch beside the mainline reverted it', () => {
    assert.deepEqual(
      failuresIn(
        commit('bad', 0),
        revert('side', 1, 'bad'),
        tag('v1.0.1', 1, 'side'),
        commit('main', 2, { after: ['bad'] }),
      ),
      [],
    );
  });
});

describe('a failure', () => {
  it('without releases lasts from merge to merge', () => {
    const failure = only(failuresIn(commit('bad', 0), revert('fix', 1.5, 'bad')));
    assert.deepEqual(
      [failure.failedAt, failure.repairedAt, failure.recovery, failure.caught, failure.failedIn],
      [onDay(0), onDay(1.5), 36, false, null],
    );
  });

  it('with releases lasts from release to release', () => {
    const failure = only(
      failuresIn(...[commit('bad', 0), tag('v1.0.0', 2, 'bad')], ...[revert('fix', 3, 'bad'), tag('v1.0.1', 5, 'fix')]),
    );
    assert.deepEqual(
      [failure.failedIn?.name, failure.repairedIn?.name, failure.failedAt, failure.repairedAt, failure.recovery],
      ['v1.0.0', 'v1.0.1', onDay(2), onDay(5), 72],
    );
  });

  it('lasts on while its repair is not released', () => {
    const failure = only(failuresIn(commit('bad', 0), tag('v1.0.0', 2, 'bad'), revert('fix', 3, 'bad')));
    assert.deepEqual(
      [failure.failedAt, failure.repairedIn, failure.recovery, failure.caught],
      [onDay(2), null, null, false],
    );
  });

  it('lasts on even if the revert was there before the release that shipped the change', () => {
    const failure = only(failuresIn(commit('bad', 0), revert('fix', 1, 'bad'), tag('v1.0.0', 2, 'bad')));
    assert.deepEqual([failure.caught, failure.recovery, failure.failedAt], [false, null, onDay(2)]);
  });

  it('is caught where change and revert reach users in the same release', () => {
    const failure = only(failuresIn(commit('bad', 0), revert('fix', 1, 'bad'), tag('v1.0.0', 2, 'fix')));
    assert.deepEqual([failure.caught, failure.failedIn?.name], [true, 'v1.0.0']);
  });

  it('is caught where the change is in no release yet', () => {
    const failure = only(
      failuresIn(commit('old', 0), tag('v1.0.0', 0, 'old'), commit('bad', 1), revert('fix', 2, 'bad')),
    );
    assert.deepEqual([failure.caught, failure.failedAt, failure.recovery], [true, onDay(1), 24]);
  });

  it('is not judged by pre-releases', () => {
    const failure = only(
      failuresIn(
        ...[commit('bad', 0), tag('v1.0.0-rc.1', 1, 'bad')],
        ...[revert('fix', 2, 'bad'), tag('v1.0.0', 3, 'fix')],
      ),
    );
    assert.equal(failure.caught, true);
    assert.equal(only(failuresIn(commit('a', 0), tag('v1.0.0-rc.1', 1, 'a'), revert('b', 2, 'a'))).caught, false);
  });

  it('has no known length where clocks disagree', () => {
    assert.equal(only(failuresIn(commit('bad', 5), revert('fix', 3, 'bad'))).recovery, null);
  });

  it('comes before those that failed later', () => {
    const marks = [...[commit('a', 0), commit('b', 1)], ...[revert('fix b', 2, 'b'), revert('fix a', 3, 'a')]];
    assert.deepEqual(
      failuresIn(...marks).map(({ change }) => change.sha),
      [sha('a'), sha('b')],
    );
  });
});
