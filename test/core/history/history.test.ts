import assert from 'node:assert/strict';
import { type History, historyOf } from '../../../src/core/history/history';
import { commit, merge, onDay, past, sha, tag } from '../../support/past';

const facts = past(
  commit('base', 0),
  commit('idea', 1),
  merge('landed', 2, 'base', 'idea'),
  tag('v1.0.0-rc.1', 2, 'landed'),
  tag('v1.0.0', 3, 'landed'),
  commit('next', 4),
  tag('v1.1.0', 5, 'next'),
);

function summary({ changes, releases, inAll }: History): readonly unknown[] {
  assert.equal(inAll.changes, changes.length);
  return [inAll.changes, inAll.commits, releases.map(({ name }) => name)];
}

describe('a history', () => {
  it('is all that the facts amount to', () => {
    assert.deepEqual(summary(historyOf(facts, { asOf: onDay(99) })), [3, 4, ['v1.0.0-rc.1', 'v1.0.0', 'v1.1.0']]);
  });

  it('as of an instant knows nothing at or after it', () => {
    assert.deepEqual(summary(historyOf(facts, { asOf: onDay(5) })), [3, 4, ['v1.0.0-rc.1', 'v1.0.0']]);
    assert.deepEqual(summary(historyOf(facts, { asOf: onDay(4) })), [2, 3, ['v1.0.0-rc.1', 'v1.0.0']]);
    assert.deepEqual(summary(historyOf(facts, { asOf: onDay(2.5) })), [2, 3, ['v1.0.0-rc.1']]);
    assert.deepEqual(summary(historyOf(facts, { asOf: onDay(0) })), [0, 0, []]);
  });

  it('has changes carried by releases, not by pre-releases', () => {
    assert.equal(historyOf(facts, { asOf: onDay(2.5) }).releaseOf.get(sha('landed')), undefined);
    assert.equal(historyOf(facts, { asOf: onDay(9) }).releaseOf.get(sha('landed'))?.name, 'v1.0.0');
  });

  it('takes no pre-release for the first release', () => {
    const { odd } = historyOf(facts, { asOf: onDay(9) });
    assert.deepEqual(
      [...odd].map(([{ name }, why]) => [name, why]),
      [['v1.0.0', 'firstRelease']],
    );
  });

  it('leaves out tags whose commit is not there', () => {
    const { commits, ...rest } = past(commit('a', 0), tag('v1.0.0', 1, 'a'), tag('v2.0.0', 1, 'gone'));
    assert.deepEqual(summary(historyOf({ commits, ...rest }, { asOf: onDay(9) })), [1, 1, ['v1.0.0']]);
  });

  it('may be empty', () => {
    assert.deepEqual(summary(historyOf(past(), { asOf: onDay(9) })), [0, 0, []]);
  });
});
