import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { grownShare } from './grownShare';
import { hotfixesIn } from './hotfixShare';
import { hasReleases, whyNoRelease } from './releasedChange';

/**
 * The share of releases that nobody had planned: hotfixes and returns to an older release. A lower bound.
 * Source: DORA, "deployment rework rate". docs/metrics.md, "Hotfixes and rollbacks".
 */
export function deploymentReworkRate(history: History, failures: readonly Failure[], window: Window): Measurement {
  if (!hasReleases(history)) return unmeasured(whyNoRelease(history));
  const returns = failures.filter(({ kind, verdict }) => kind === 'rolledBack' && verdict === null);
  // an older release that was deployed again is one more that users got
  const again = returns.filter(({ ground, repairedIn }) => ground.by === 'rollback' && ground.to === repairedIn?.name);
  const byTag = returns.filter((each) => !again.includes(each)).flatMap(({ repairedIn }) => repairedIn ?? []);
  const unplanned = new Set([...hotfixesIn(failures), ...byTag]);
  const final = history.releases.filter(({ prerelease }) => !prerelease);
  return grownShare(
    window,
    (tried) => {
      const released = final.filter(({ releasedAt }) => isWithin(tried, releasedAt));
      const deployed = again.filter(({ repairedAt }) => isWithin(tried, repairedAt)).length;
      return {
        all: released.length + deployed,
        some: released.filter((release) => unplanned.has(release)).length + deployed,
      };
    },
    'releases',
  );
}
