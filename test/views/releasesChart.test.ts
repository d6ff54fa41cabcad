import assert from 'node:assert/strict';
import { releasesChart } from '../../src/views/releasesChart';
import { quietReport, sampleReport } from '../support/sampleReport';

describe('the chart of releases', () => {
  it('counts the releases of each week, none included', () => {
    const { values, labels, spans } = releasesChart(sampleReport());
    assert.deepEqual(values, [2, 1, 3, 0, 2, 3, 2, 4, 2, 1, 3, 4, 4]);
    assert.deepEqual([labels[0], spans[0]], ['22 Aug', '22 Aug – 29 Aug 2026']);
  });

  it('says in a sentence what it shows', () => {
    assert.equal(
      releasesChart(sampleReport()).summary,
      '31 releases in 13 weeks: at most 4 in a week, 1 week without any.',
    );
  });

  it('shows no zeros where releases are unknown', () => {
    const { values, words, empty, summary } = releasesChart(quietReport());
    assert.deepEqual([values[0], words[0], empty, summary], [null, 'unknown', true, 'No tag names a release.']);
  });
});
