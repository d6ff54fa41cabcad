import assert from 'node:assert/strict';
import fc from 'fast-check';
import { courseOf } from '../../../src/core/failures/course';
import { historyOf } from '../../../src/core/history/history';
import { anyPast } from '../../support/anyPast';
import { commit, type Mark, merge, onDay, past, revert, sha, tag } from '../../support/past';

const END = onDay(9999);

/** What becomes of the commit `bad`, which `fix` repairs: its releases, whether it was caught, and the hours it lasted. */
function course(...marks: readonly Mark[]): readonly unknown[] {
  const history = historyOf(past(...marks), { asOf: END });
  const rowOf = (name: string) => history.facts.commits.rowOf(sha(name));
  const { failedIn, repairedIn, caught, recovery } = courseOf(history, rowOf('bad'), rowOf('fix'));
  return [failedIn?.name ?? null, repairedIn?.name ?? null, caught, recovery];
}

/** A commit that repeats another, as `git cherry-pick -x` words it. */
function pick(name: string, day: number, original: string, after: readonly string[]): Mark {
  return commit(name, day, { says: `${name}\n\n(cherry picked from commit ${sha(original)})`, after });
}

/** 1.0.0, and `bad` after it. */
const begun: readonly Mark[] = [commit('base', 0), tag('v1.0.0', 0, 'base'), commit('bad', 1)];

describe('the course of a failure', () => {
  it('runs from the release that carried it to the one that carries its repair', () => {
    assert.deepEqual(course(...begun, tag('v1.1.0', 2, 'bad'), revert('fix', 3, 'bad'), tag('v1.1.1', 4, 'fix')), [
      'v1.1.0',
      'v1.1.1',
      false,
      48,
    ]);
  });

  it('ends with a release branch that took the repair first', () => {
    assert.deepEqual(
      course(
        ...[...begun, tag('v1.1.0', 2, 'bad'), commit('main', 3), revert('fix', 4, 'bad')],
        ...[pick('backport', 5, 'fix', ['bad']), tag('v1.1.1', 5, 'backport')],
        ...[commit('tip', 8, { after: ['fix'] }), tag('v1.2.0', 9, 'tip')],
      ),
      ['v1.1.0', 'v1.1.1', false, 72],
    );
  });

  it('begins and ends with release branches that were merged back later', () => {
    const marks = [
      ...[commit('base', 0), tag('v1.0.0', 0, 'base'), commit('bad', 1), tag('v1.0.1', 2, 'bad')],
      ...[revert('fix', 3, 'bad'), tag('v1.0.2', 4, 'fix'), commit('main', 5, { after: ['base'] })],
    ];
    const back = [merge('badBack', 6, 'main', 'bad'), merge('fixBack', 7, 'badBack', 'fix')];
    assert.deepEqual(course(...marks, ...back, tag('v1.1.0', 8, 'fixBack')), ['v1.0.1', 'v1.0.2', false, 48]);
  });

  it('ends with a release branch that picked the merge that brought the repair', () => {
    const marks = [
      ...[
        ...begun,
        tag('v1.1.0', 2, 'bad'),
        commit('main', 3),
        revert('fix', 4, 'bad'),
        merge('fixed', 5, 'main', 'fix'),
      ],
      ...[pick('backport', 6, 'fixed', ['bad']), tag('v1.1.1', 7, 'backport')],
    ];
    assert.deepEqual(course(...marks, commit('tip', 8, { after: ['fixed'] })), ['v1.1.0', 'v1.1.1', false, 120]);
  });

  it('does not end with the release of an older line', () => {
    const marks = [
      ...[...begun, tag('v2.0.0', 2, 'bad'), commit('main', 3), revert('fix', 4, 'bad')],
      ...[pick('backport', 5, 'fix', ['base']), tag('v1.0.1', 5, 'backport')],
    ];
    const tip = commit('tip', 8, { after: ['fix'] });
    assert.deepEqual(course(...marks, tip, tag('v2.0.1', 9, 'tip')), ['v2.0.0', 'v2.0.1', false, 168]);
    assert.deepEqual(course(...marks, tip), ['v2.0.0', null, false, null]);
  });

  it('does end with the release of another product, which says nothing of older and newer', () => {
    assert.deepEqual(
      course(
        ...[...begun, tag('v2.0.0', 2, 'bad'), revert('fix', 4, 'bad')],
        ...[tag('cli@1.0.1', 5, 'fix'), tag('v2.0.1', 9, 'fix')],
      ),
      ['v2.0.0', 'cli@1.0.1', false, 72],
    );
  });

  it('is caught where the release that first carried it has the repair too, even if an older line had that before', () => {
    assert.deepEqual(
      course(
        ...[...begun, commit('main', 3), revert('fix', 4, 'bad')],
        ...[pick('backport', 5, 'fix', ['base']), tag('v1.0.1', 5, 'backport')],
        ...[commit('tip', 8, { after: ['fix'] }), tag('v2.0.0', 9, 'tip')],
      ),
      ['v2.0.0', 'v2.0.0', true, 72],
    );
  });

  it('begins with a tag that only a branch beside the mainline has', () => {
    assert.deepEqual(
      course(
        ...begun,
        ...[pick('early', 2, 'bad', ['base']), tag('v1.0.1', 2, 'early')],
        ...[commit('main', 3, { after: ['bad'] }), revert('fix', 4, 'bad'), tag('v1.1.0', 5, 'fix')],
      ),
      ['v1.0.1', 'v1.1.0', false, 72],
    );
  });

  it('never lasts less than no time, and is caught only in the release that it began with or in none', () => {
    fc.assert(
      fc.property(anyPast(), fc.nat(), fc.nat(), (facts, a, b) => {
        const history = historyOf(facts, { asOf: END });
        const { mainline } = history.landing;
        if (mainline.length === 0) return;
        const rowAt = (place: number) => mainline[place % mainline.length] ?? -1;
        const { recovery, caught, failedIn, repairedIn } = courseOf(history, rowAt(a), rowAt(b));
        assert.ok(recovery === null || recovery >= 0);
        assert.equal(caught, history.hasReleases && (failedIn === null || failedIn === repairedIn));
      }),
    );
  });
});
