import assert from 'node:assert/strict';
import { kindInWords, place, recovery, shortSha } from '../../src/views/commitWords';
import { sampleReport } from '../support/sampleReport';

describe('commits in words', () => {
  const { hints, changes } = sampleReport();

  it('say where a failure and its repair lie', () => {
    assert.deepEqual(
      hints.map(({ failed }) => place(failed)),
      ['in v1.8.2 on 12 Nov 2026', 'in v1.7.9 on 11 Oct 2026', 'on 24 Sep 2026'],
    );
    assert.deepEqual(hints.map(recovery), [
      'recovered after 2.6 h',
      'repair not released yet',
      'recovered after 4.8 h',
    ]);
  });

  it('tell a repair that is not released from clocks that disagree', () => {
    const [hint] = hints;
    assert.ok(hint);
    const unreleased = { ...hint, failed: { ...hint.failed, release: null }, recoveryHours: null };
    assert.equal(recovery(unreleased), 'recovery unknown, as clocks disagree');
  });

  it('tell the changes of bots', () => {
    assert.deepEqual(
      [changes?.[0], changes?.[7]].map((change) => change && kindInWords(change)),
      ['merge', 'squash by a bot'],
    );
  });

  it('shorten object names as git does', () => {
    assert.equal(shortSha('0123456789abcdef'), '01234567');
  });
});
