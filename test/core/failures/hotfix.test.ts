import assert from 'node:assert/strict';
import { NO_EVIDENCE } from '../../../src/core/failures/evidence';
import { failuresOf } from '../../../src/core/failures/failures';
import { hotfixesAmong } from '../../../src/core/failures/hotfix';
import { historyOf } from '../../../src/core/history/history';
import { commit, type Mark, onDay, past, revert, tag } from '../../support/past';

function hotfixesIn(...marks: Mark[]): string[] {
  const history = historyOf(past(...marks), { asOf: onDay(9999) });
  return [...hotfixesAmong(history.releases, failuresOf(history, NO_EVIDENCE))].map(({ name }) => name);
}

/** Releases every twenty days, so that a quarter of the usual gap is five days. */
const steady: readonly Mark[] = [0, 20, 40, 60].flatMap((day, i) => [
  commit(`release ${i}`, day),
  tag(`v1.${i}.0`, day, `release ${i}`),
]);

const bad: readonly Mark[] = [commit('bad', 80), tag('v1.4.0', 80, 'bad')];

describe('a hotfix', () => {
  it('is a patch release soon after, with the revert of what the one before had shipped', () => {
    assert.deepEqual(hotfixesIn(...steady, ...bad, revert('fix', 81, 'bad'), tag('v1.4.1', 81, 'fix')), ['v1.4.1']);
  });

  it('comes within three days', () => {
    assert.deepEqual(hotfixesIn(...steady, ...bad, revert('fix', 81, 'bad'), tag('v1.4.1', 83, 'fix')), ['v1.4.1']);
    assert.deepEqual(hotfixesIn(...steady, ...bad, revert('fix', 81, 'bad'), tag('v1.4.1', 83.1, 'fix')), []);
  });

  it('comes within a quarter of the usual gap of its series', () => {
    const quick = (day: number): Mark[] => [
      ...[0, 4, 8, 12, 16].flatMap((at, i) => [commit(`r${i}`, at), tag(`v1.${i}.0`, at, `r${i}`)]),
      ...[commit('bad', 20), tag('v1.5.0', 20, 'bad')],
      ...[revert('fix', 20.5, 'bad'), tag('v1.5.1', day, 'fix')],
    ];
    assert.deepEqual(hotfixesIn(...quick(21)), ['v1.5.1']);
    assert.deepEqual(hotfixesIn(...quick(21.1)), []);
  });

  it('needs evidence: without it a quick patch is a quick follow-up', () => {
    assert.deepEqual(hotfixesIn(...steady, ...bad, commit('more', 81), tag('v1.4.1', 81, 'more')), []);
  });

  it('repairs what the release before it shipped, not an older one', () => {
    const fix = [revert('fix', 81, 'release 2'), tag('v1.4.1', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...fix), []);
  });

  it('is not a second patch that repairs what the first left broken', () => {
    const patch = [commit('more', 80.5), tag('v1.4.1', 80.5, 'more')];
    const fix = [revert('fix', 81, 'bad'), tag('v1.4.2', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...patch, ...fix), []);
  });

  it('is a patch release', () => {
    assert.deepEqual(hotfixesIn(...steady, ...bad, revert('fix', 81, 'bad'), tag('v1.5.0', 81, 'fix')), []);
  });

  it('is judged within its series', () => {
    const other = [tag('docs@1.0.0', 80.5, 'bad')];
    const fix = [revert('fix', 81, 'bad'), tag('v1.4.1', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...other, ...fix), ['v1.4.1']);
    assert.deepEqual(hotfixesIn(...steady, ...bad, revert('fix', 81, 'bad'), tag('docs@1.0.1', 81, 'fix')), []);
  });

  it('is judged within its line, whatever came out for an older one in between', () => {
    const maintenance = [commit('old', 80.5, { after: ['release 3'] }), tag('v1.3.1', 80.5, 'old')];
    const fix = [revert('fix', 81, 'bad', { after: ['bad'] }), tag('v1.4.1', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...maintenance, ...fix), ['v1.4.1']);
  });

  it('does not count pre-releases between', () => {
    const fix = [revert('fix', 81, 'bad'), tag('v1.4.1-rc.1', 80.9, 'fix'), tag('v1.4.1', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...fix), ['v1.4.1']);
  });

  it('is not told from two releases alone: there is no usual gap', () => {
    assert.deepEqual(hotfixesIn(...bad, revert('fix', 81, 'bad'), tag('v1.4.1', 81, 'fix')), []);
  });
});
