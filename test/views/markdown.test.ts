import assert from 'node:assert/strict';
import { markdownOf } from '../../src/views/markdown';
import { foreignReport } from '../support/foreignReport';
import { assertGolden } from '../support/golden';
import { quietReport, sampleReport, sampleSlo } from '../support/sampleReport';

/** How many cells a row of a table has: the bars that aren't escaped. */
function cellsOf(row: string): number {
  return row.replace(/\\./g, '').split('|').length - 2;
}

describe('the report as Markdown', () => {
  it('says all that the report holds', () => assertGolden('sample.md', markdownOf(sampleReport())));

  it('of a quiet repository says what is unknown and why', () => assertGolden('quiet.md', markdownOf(quietReport())));

  it('shows what others wrote without meaning it', () => assertGolden('foreign.md', markdownOf(foreignReport())));

  it('has tables whose rows have as many cells as their head', () => {
    for (const report of [sampleReport(), quietReport(), foreignReport()]) {
      const tables = markdownOf(report)
        .split('\n\n')
        .filter((block) => block.startsWith('|'));
      assert.ok(tables.length > 0);
      for (const table of tables) assert.equal(new Set(table.trim().split('\n').map(cellsOf)).size, 1, table);
    }
  });

  it('says why an SLO that has figures is not judged by them', () => {
    const stale = { ...sampleSlo('search-latency'), state: 'stale', reason: 'It stopped reporting.' } as const;
    assert.match(markdownOf({ ...sampleReport(), slos: [stale] }), /is left\. It stopped reporting\./);
  });

  it('counts what is only possible, without the list of changes', () => {
    const { changes: _, ...brief } = sampleReport();
    assert.match(markdownOf(brief), /^(?:- |  )1 hint that is only possible$/m);
    assert.doesNotMatch(markdownOf(brief), /Fix the date on the order page/);
    assert.match(markdownOf(sampleReport()), /Fix the date on the order page/);
  });

  it('ends with one newline', () => assert.match(markdownOf(sampleReport()), /[^\n]\n$/));
});
