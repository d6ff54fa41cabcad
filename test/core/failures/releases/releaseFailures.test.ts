import assert from 'node:assert/strict';
import { deployedArrivals } from '../../../../src/core/facts/arrival';
import { counting } from '../../../../src/core/failures/failure';
import { failuresOf } from '../../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../../src/core/failures/releases/releaseFailures';
import type { Verdict } from '../../../../src/core/failures/verdict';
import { historyOf } from '../../../../src/core/history/history';
import { formatInstant } from '../../../../src/core/time/instant';
import { NO_EVIDENCE } from '../../../support/noEvidence';
import { commit, onDay, past, revert, sha, tag } from '../../../support/past';
import { deployment } from '../../../support/told';

const END = onDay(90);
const facts = past(
  ...[0, 20, 40, 60].flatMap((day, i) => [commit(`r${i}`, day), tag(`v1.${i}.0`, day, `r${i}`)]),
  ...[commit('bad', 70), tag('v1.4.0', 70, 'bad'), revert('fix', 71, 'bad'), tag('v1.4.1', 71, 'fix')],
);
const history = historyOf(facts, { asOf: END });
const deployed = deployedArrivals(
  history.releases,
  [
    deployment({ id: '1', version: '1.4.0', finishedAt: formatInstant(onDay(70)) }),
    deployment({ id: '2', version: '1.3.0', finishedAt: formatInstant(onDay(70.5)) }),
  ],
  END,
);

const failures = (...verdicts: Verdict[]) =>
  withReleaseFailures(history, failuresOf(history, { ...NO_EVIDENCE, verdicts }), deployed, verdicts);

const verdict = (failed: string): Verdict => ({ failed, reason: null, by: 'team' });

describe('the failures of releases', () => {
  it('stand beside those of changes, oldest first', () => {
    assert.deepEqual(
      failures().map(({ kind, failedIn, repairedIn }) => [kind, failedIn?.name, repairedIn?.name]),
      [
        ['reverted', 'v1.4.0', 'v1.4.1'],
        ['hotfixed', 'v1.4.0', 'v1.4.1'],
        ['rolledBack', 'v1.4.0', 'v1.3.0'],
      ],
    );
  });

  it('count, with likely evidence too, unless somebody judged them to be none', () => {
    assert.equal(counting(failures()).length, 3);
    assert.equal(counting(failures().map((each) => ({ ...each, confidence: 'likely' }))).length, 1);
    for (const name of ['v1.4.0', sha('bad'), sha('bad').slice(0, 7).toUpperCase()]) {
      const judged = failures(verdict(name));
      assert.equal(judged.length, 3, 'all stay listed');
      assert.deepEqual(counting(judged), []);
      assert.deepEqual(judged[0]?.verdict, verdict(name));
    }
    for (const name of ['v1.4.1', sha('fix'), sha('bad').slice(0, 6), ''])
      assert.equal(counting(failures(verdict(name))).length, 3);
  });

  it('are the same in whatever order the failures of changes come', () => {
    const some = failuresOf(history, NO_EVIDENCE);
    assert.deepEqual(withReleaseFailures(history, some.toReversed(), deployed, []), failures());
  });
});
