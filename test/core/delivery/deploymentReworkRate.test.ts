import assert from 'node:assert/strict';
import { deploymentReworkRate } from '../../../src/core/delivery/deploymentReworkRate';
import { hotfixShare } from '../../../src/core/delivery/hotfixShare';
import { deployedArrivals } from '../../../src/core/facts/arrival';
import type { Failure } from '../../../src/core/failures/failure';
import { failuresOf } from '../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../src/core/failures/releases/releaseFailures';
import type { Verdict } from '../../../src/core/failures/verdict';
import type { History } from '../../../src/core/history/history';
import { formatInstant } from '../../../src/core/time/instant';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { NO_EVIDENCE } from '../../support/noEvidence';
import { commit, type Mark, onDay, revert, tag } from '../../support/past';
import { deployment } from '../../support/told';

/** Releases, six days apart from day 6 on. */
const steady: readonly Mark[] = Array.from({ length: 10 }, (_, i) => [
  commit(`r${i}`, 6 * i + 6),
  tag(`v1.${i}.0`, 6 * i + 6, `r${i}`),
]).flat();
const hotfix: readonly Mark[] = [
  ...[commit('bad', 70), tag('v1.10.0', 70, 'bad')],
  ...[revert('fix', 71, 'bad'), tag('v1.10.1', 71, 'fix')],
];

/** @param returned The day on which 1.8.0 was deployed again after 1.9.0. */
function told(marks: readonly Mark[], returned?: number, ...verdicts: readonly Verdict[]): [History, Failure[]] {
  const history = historyAtItsEnd(...marks);
  const on = (version: string, day: number) => deployment({ version, finishedAt: formatInstant(onDay(day)) });
  const deployments = returned === undefined ? [] : [on('1.9.0', returned - 1), on('1.8.0', returned)];
  const deployed = deployedArrivals(history.releases, deployments, WINDOW.endAt);
  return [history, withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), deployed, verdicts)];
}

describe('the deployment rework rate', () => {
  const rateOf = (...asked: Parameters<typeof told>) => measured(deploymentReworkRate(...told(...asked), WINDOW));

  it('is the share of releases that are hotfixes or returns to an older release', () => {
    assert.equal(rateOf(steady).value, 0);
    assert.deepEqual([rateOf([...steady, ...hotfix]).value, rateOf([...steady, ...hotfix]).sampleSize], [1 / 12, 12]);
    assert.equal(rateOf([...steady, tag('v1.9.1', 75, 'r8')]).value, 1 / 11);
  });

  it('counts an older release that was deployed again as one more', () => {
    const { value, sampleSize, unit } = rateOf(steady, 65);
    assert.deepEqual([value, sampleSize, unit], [1 / 11, 11, 'share']);
  });

  it('does not count what somebody judged to be no failure', () => {
    const verdict = { failed: 'v1.10.0', reason: null, by: 'user' } as const;
    assert.equal(rateOf([...steady, ...hotfix], undefined, verdict).value, 0);
  });

  it('does not count quick follow-ups', () => {
    const followUp = [commit('a', 70), tag('v1.10.0', 70, 'a'), commit('b', 70.5), tag('v1.10.1', 70.5, 'b')];
    assert.equal(rateOf([...steady, ...followUp]).value, 0);
  });

  it('is unknown without releases', () => {
    assert.equal(
      notMeasured(deploymentReworkRate(...told([commit('a', 1)]), WINDOW)).reason,
      'No tag names a release.',
    );
  });
});

describe('the share of hotfixes', () => {
  const shareOf = (...asked: Parameters<typeof told>) => hotfixShare(...told(...asked), WINDOW);

  it('is that of the releases which are hotfixes', () => {
    assert.equal(measured(shareOf([...steady, ...hotfix])).value, 1 / 12);
    assert.equal(measured(shareOf([...steady, tag('v1.9.1', 75, 'r8')])).value, 0, 'a return is none');
  });

  it('is unknown without ten releases', () => {
    assert.equal(notMeasured(shareOf(hotfix)).reason, 'Fewer than 10 releases in 180 days.');
    assert.equal(notMeasured(shareOf([commit('a', 1)])).reason, 'No tag names a release.');
  });
});
