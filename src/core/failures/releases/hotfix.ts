import type { Release } from '../../history/release';
import { hoursBetween } from '../../time/instant';
import type { Confidence } from '../confidence';
import type { Failure } from '../failure';
import { followUpsAmong } from './followUps';

/**
 * The releases that needed a hotfix: what followed at once carries the repair of what they (or the first release of their
 * line) were the first to carry. A hotfix tells of one failure, on the best evidence there is.
 * @param releases Oldest first. @param failures Of changes.
 */
export function hotfixedAmong(releases: readonly Release[], failures: readonly Failure[]): Failure[] {
  const repairing = new Map<Release, Failure[]>();
  for (const failure of failures) {
    const { repairedIn, confidence, caught } = failure;
    if (!repairedIn || caught || confidence === 'possible') continue;
    const others = repairing.get(repairedIn);
    if (others) others.push(failure);
    else repairing.set(repairedIn, [failure]);
  }
  return followUpsAmong(releases).flatMap(({ release, previous, first }) => {
    const [best] = (repairing.get(release) ?? [])
      .filter(({ failedIn }) => failedIn === previous || (failedIn !== null && failedIn === first))
      .toSorted(byStrength);
    return best ? [hotfixed(best, release)] : [];
  });
}

function hotfixed(evidence: Failure, release: Release): Failure {
  const failedAt = evidence.failedIn?.releasedAt ?? evidence.failedAt;
  return {
    ...evidence,
    kind: 'hotfixed',
    ground: { by: 'hotfix', repair: evidence.ground },
    failedAt,
    repairedIn: release,
    repairedAt: release.releasedAt,
    recovery: release.releasedAt < failedAt ? null : hoursBetween(failedAt, release.releasedAt),
  };
}

const STRENGTH: readonly Confidence[] = ['certain', 'stated', 'likely'];

/** What nobody judged to be wrong first. */
function byStrength(a: Failure, b: Failure): number {
  return (
    Number(a.verdict !== null) - Number(b.verdict !== null) ||
    STRENGTH.indexOf(a.confidence) - STRENGTH.indexOf(b.confidence)
  );
}
