import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import type { Release } from '../history/release';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { grownShare } from './grownShare';
import { hasReleases, whyNoRelease } from './releasedChange';

/** The releases that are hotfixes, by what nobody judged to be wrong. */
export function hotfixesIn(failures: readonly Failure[]): Set<Release> {
  const hotfixes = failures.filter(({ kind, verdict }) => kind === 'hotfixed' && verdict === null);
  return new Set(hotfixes.flatMap(({ repairedIn }) => repairedIn ?? []));
}

/** The share of releases that are hotfixes: a lower bound. docs/metrics.md, "Hotfixes and rollbacks". */
export function hotfixShare(history: History, failures: readonly Failure[], window: Window): Measurement {
  if (!hasReleases(history)) return unmeasured(whyNoRelease(history));
  const hotfixes = hotfixesIn(failures);
  const final = history.releases.filter(({ prerelease }) => !prerelease);
  return grownShare(
    window,
    (tried) => {
      const released = final.filter(({ releasedAt }) => isWithin(tried, releasedAt));
      return { all: released.length, some: released.filter((release) => hotfixes.has(release)).length };
    },
    'releases',
  );
}
