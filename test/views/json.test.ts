import assert from 'node:assert/strict';
import { jsonOf } from '../../src/views/json';
import { foreignReport } from '../support/foreignReport';
import { sampleReport } from '../support/sampleReport';

describe('the report as JSON', () => {
  it('is the report, whatever others wrote into it', () => {
    for (const report of [sampleReport(), foreignReport()]) assert.deepEqual(JSON.parse(jsonOf(report)), report);
  });

  it('is indented by two spaces and ends with one newline', () => {
    assert.match(jsonOf(sampleReport()), /^\{\n {2}"schema": "team-momentum\.report\/1",\n[^]*[^\n]\n\}\n$/);
  });
});
