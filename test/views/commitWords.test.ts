import assert from 'node:assert/strict';
import { kindInWords, place, shortSha } from '../../src/views/commitWords';
import { sampleReport } from '../support/sampleReport';

describe('commits in words', () => {
  const { hints, changes } = sampleReport();

  it('say where a failure and its repair lie', () => {
    assert.deepEqual(
      hints.slice(0, 3).map(({ failed }) => place(failed)),
      ['in v1.8.2 on 12 Nov 2026', 'in v1.7.9 on 11 Oct 2026', 'on 24 Sep 2026'],
    );
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
