import assert from 'node:assert/strict';
import { textOf } from '../../src/views/text';
import { foreignReport } from '../support/foreignReport';
import { assertGolden } from '../support/golden';
import { quietReport, sampleReport } from '../support/sampleReport';

describe('the report as text', () => {
  it('says all that the report holds', () => assertGolden('sample.txt', textOf(sampleReport())));

  it('of a quiet repository says what is unknown and why', () => assertGolden('quiet.txt', textOf(quietReport())));

  it('shows what others wrote without doing it', () => assertGolden('foreign.txt', textOf(foreignReport())));

  it('has no control character but the ends of its lines', () => {
    const text = textOf(foreignReport());
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    assert.equal(text.split('\n').length, textOf(foreignReport('harmless')).split('\n').length);
  });

  it('says no more without the list of changes', () => {
    const { changes, ...brief } = sampleReport();
    assert.ok(changes && changes.length > 0);
    assert.doesNotMatch(textOf(brief), /Changes, newest first/);
  });

  it('counts what is only possible, without the list of changes', () => {
    const { changes: _, ...brief } = sampleReport();
    assert.match(textOf(brief), /^(?:- |  )1 hint that is only possible$/m);
    assert.doesNotMatch(textOf(brief), /Fix the date on the order page/);
    assert.match(textOf(sampleReport()), /Fix the date on the order page/);
  });

  it('ends with one newline, and no line ends with a space', () => {
    for (const report of [sampleReport(), quietReport()]) assert.match(textOf(report), /^(?:.*\S\n|\n)+$/);
  });
});
