import assert from 'node:assert/strict';
import type { Confidence } from '../../../../src/core/failures/confidence';
import type { Failure } from '../../../../src/core/failures/failure';
import { failuresOf } from '../../../../src/core/failures/failures';
import { hotfixedAmong } from '../../../../src/core/failures/releases/hotfix';
import { historyOf } from '../../../../src/core/history/history';
import { NO_EVIDENCE } from '../../../support/noEvidence';
import { commit, type Mark, onDay, past, revert, sha, tag } from '../../../support/past';

/** @param judge What becomes of the evidence. */
function hotfixed(marks: readonly Mark[], judge: (failure: Failure) => Failure = (failure) => failure): Failure[] {
  const history = historyOf(past(...marks), { asOf: onDay(9999) });
  return hotfixedAmong(history.releases, failuresOf(history, NO_EVIDENCE).map(judge));
}

function hotfixesIn(...marks: readonly Mark[]): string[] {
  return hotfixed(marks).map(({ repairedIn }) => repairedIn?.name ?? '');
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

  it('may repair what began the line, after a first patch that left it broken', () => {
    const patch = [commit('more', 80.5), tag('v1.4.1', 80.5, 'more')];
    const fix = [revert('fix', 81, 'bad'), tag('v1.4.2', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...patch, ...fix), ['v1.4.2']);
    assert.equal(hotfixed([...steady, ...bad, ...patch, ...fix])[0]?.failedIn?.name, 'v1.4.0');
    const another = [commit('even more', 80.7), tag('v1.4.2', 80.7, 'even more')];
    const late = [revert('fix', 81, 'more'), tag('v1.4.3', 81, 'fix')];
    assert.deepEqual(hotfixesIn(...steady, ...bad, ...patch, ...another, ...late), [], 'what lies between');
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

  it('is judged by the gaps of its own line, where these are known, the one in question aside', () => {
    // releases come every four days, but this line is patched each month
    const often = Array.from({ length: 20 }, (_, i) => [commit(`o${i}`, i * 4), tag(`v2.${i}.0`, i * 4, `o${i}`)]);
    const patched = [0, 30, 60, 90].flatMap((day, i) => [
      commit(`p${i}`, day + 0.1, { after: i === 0 ? [] : [`p${i - 1}`] }),
      tag(`v1.0.${i}`, day + 0.1, `p${i}`),
    ]);
    const fix = [revert('fix', 92, 'p3', { after: ['p3'] }), tag('v1.0.4', 92, 'fix')];
    assert.deepEqual(hotfixesIn(...often.flat(), ...patched, ...fix), ['v1.0.4']);
    assert.deepEqual(hotfixesIn(...often.flat(), ...patched.slice(-2), ...fix), [], 'but of the series for a new line');
  });

  it('is no lower version that was tagged later, nor the same commit again', () => {
    const fix = revert('fix', 81, 'bad');
    assert.deepEqual(
      hotfixesIn(...steady, commit('bad', 80), tag('v1.4.5', 80, 'bad'), fix, tag('v1.4.4', 81, 'fix')),
      [],
    );
    assert.deepEqual(hotfixesIn(...steady, ...bad, tag('v1.4.1', 81, 'bad')), []);
  });

  it('tells of one failure, on the best evidence, from release to release', () => {
    const marks = [
      ...[...steady, commit('worse', 79), ...bad, revert('fix', 80.5, 'bad')],
      ...[revert('fix too', 80.6, 'worse'), tag('v1.4.1', 81, 'fix too')],
    ];
    const [failure, ...others] = hotfixed(marks);
    assert.deepEqual(others, []);
    assert.ok(failure);
    const { kind, ground, confidence, recovery, failedAt, caught } = failure;
    assert.deepEqual(
      [kind, ground, confidence, recovery, failedAt, caught],
      ['hotfixed', { by: 'hotfix', repair: { by: 'name' } }, 'certain', 24, onDay(80), false],
    );
    const { change } =
      hotfixed(marks, (each) => ({
        ...each,
        confidence: each.change.sha === sha('bad') ? 'likely' : 'stated',
      }))[0] ?? {};
    assert.equal(change?.sha, sha('worse'));
  });

  it('needs more than a possible cause, and counts what was judged to be no failure last', () => {
    const marks = [...steady, ...bad, revert('fix', 81, 'bad'), tag('v1.4.1', 81, 'fix')];
    const given = (confidence: Confidence) => hotfixed(marks, (failure) => ({ ...failure, confidence })).length;
    assert.deepEqual([given('stated'), given('certain'), given('likely'), given('possible')], [1, 1, 1, 0]);
    const verdict = { failed: 'v1.4.0', reason: null, by: 'team' } as const;
    assert.deepEqual(hotfixed(marks, (failure) => ({ ...failure, verdict }))[0]?.verdict, verdict);
  });
});
