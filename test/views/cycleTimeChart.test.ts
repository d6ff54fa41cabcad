import assert from 'node:assert/strict';
import { cycleTimeChart } from '../../src/views/cycleTimeChart';
import { quietReport, sampleReport } from '../support/sampleReport';

describe('the chart of cycle time', () => {
  it('has one value a week and leaves gaps where it is unknown', () => {
    const { values, words, notes } = cycleTimeChart(sampleReport());
    assert.equal(values.length, 13);
    assert.deepEqual([values[0], words[0], notes[0]], [30.5, '31 h', '6 changes']);
    assert.deepEqual([values[3], words[3], notes[3]], [null, 'unknown', '0 changes']);
  });

  it('tells the weeks whose median rests on few changes', () => {
    const { few } = cycleTimeChart(sampleReport());
    assert.deepEqual([few[0], few[4], few[7]], [false, true, true]);
  });

  it('counts in days where hours would be long', () => {
    const report = sampleReport();
    const slow = { ...report, weeks: report.weeks.map((week) => ({ ...week, cycleHours: 120 })) };
    const { unit, values, median } = cycleTimeChart(slow);
    assert.deepEqual([unit, values[0], median], ['days', 5, 19.4 / 24]);
  });

  it('says in a sentence what it shows', () => {
    assert.equal(
      cycleTimeChart(sampleReport()).summary,
      'Weekly median cycle time over 13 weeks, 11 of them known: from 31 h in the first to 16 h in the last, between 15 h and 34 h.',
    );
  });

  it('is empty, with the reason, where nothing is known', () => {
    const { empty, summary, median } = cycleTimeChart(quietReport());
    assert.deepEqual([empty, summary, median], [true, 'No week of the window has a known cycle time.', null]);
    assert.equal(cycleTimeChart({ ...quietReport(), weeks: [] }).summary, 'The window holds no whole week.');
  });
});
