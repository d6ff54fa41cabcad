import assert from 'node:assert/strict';
import { pipelineRuns } from '../../../src/core/facts/pipelineRun';
import { formatInstant } from '../../../src/core/time/instant';
import { onDay } from '../../support/past';
import { pipeline, toldPipelines } from '../../support/pipelines';

const runsOf = (facts: Parameters<typeof pipeline>[1], mainline: string | null = 'main') =>
  pipelineRuns(toldPipelines(pipeline(10, facts)), mainline, onDay(90)).runs;

describe('the runs of pipelines', () => {
  it('are those on the mainline, and those that say nothing of where', () => {
    for (const ref of ['main', 'refs/heads/main', 'origin/main', null]) {
      assert.equal(runsOf({ ref }).length, 1, String(ref));
      assert.equal(runsOf({ ref }, 'origin/main').length, 1, String(ref));
    }
    assert.deepEqual([runsOf({ ref: 'feature/main' }), runsOf({ ref: 'v1.0.0' }), runsOf({}, null)], [[], [], []]);
  });

  it('passed, failed, or neither', () => {
    const ends = { success: 'passed', SUCCESS: 'passed', passed: 'passed', failure: 'failed', failed: 'failed' };
    const others = { 'timed out': 'failed', error: 'failed', cancelled: null, skipped: null, running: null, '': null };
    for (const [status, outcome] of Object.entries({ ...ends, ...others }))
      assert.equal(runsOf({ status })[0]?.outcome, outcome, status);
    assert.equal(runsOf({ status: null })[0]?.outcome, null);
  });

  it('began before now, and are in order', () => {
    const told = toldPipelines(pipeline(20), pipeline(90), pipeline(10), pipeline(0, { startedAt: null }));
    const { runs } = pipelineRuns(told, 'main', onDay(90));
    assert.deepEqual(
      runs.map(({ startedAt }) => formatInstant(startedAt)),
      [formatInstant(onDay(10)), formatInstant(onDay(20))],
    );
  });

  it('tell nothing where no endpoint does, where they are old or invented, and of a scope', () => {
    const why = (...args: Parameters<typeof pipelineRuns>) => pipelineRuns(...args).whyUnknown;
    const told = toldPipelines();
    assert.equal(why(told, 'main', onDay(90)), null);
    assert.equal(why({ pipelines: [], lists: [] }, 'main', onDay(90)), 'No endpoint reports pipelines.');
    assert.match(why(told, 'main', onDay(92)) ?? '', /^The pipelines of "prod" are of .*, over a day ago\.$/);
    const demo = { ...told, lists: told.lists.map((list) => ({ ...list, demo: true })) };
    assert.equal(why(demo, 'main', onDay(90)), 'The pipelines of "prod" are invented, for show.');
    assert.equal(why(told, 'main', onDay(90), {}), 'Pipelines are known of the whole repository alone.');
  });
});
