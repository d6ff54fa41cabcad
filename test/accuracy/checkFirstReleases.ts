import type { Report } from '../../src/core/report/report';
import { compared, type Difference } from './difference';
import { hoursUnlessSkewed, shortened } from './figures';
import type { PlainChange } from './plainChanges';
import type { PlainFacts } from './plainFacts';
import { oddReleaseTimes } from './plainReleases';

/** The first release of each change of the report, and its lead time. */
export function checkFirstReleases({ changes = [] }: Report, facts: PlainFacts): Difference[] {
  const final = facts.releases.filter(({ isFinal }) => isFinal);
  const odd = oddReleaseTimes(final);
  const timeOf = new Map(final.flatMap(({ names, at }) => names.map((name) => [name, at])));
  const ours = new Map(changes.map((change) => [change.sha, change]));
  return facts.changes.flatMap((change) => {
    const { sha } = change.commit;
    const reported = ours.get(sha);
    if (!reported) return [];
    const at = facts.first.ofChange(change);
    const { releasedIn, leadHours } = reported;
    // several releases may share the instant
    const agrees = releasedIn === null ? at === Number.POSITIVE_INFINITY : timeOf.get(releasedIn) === at;
    if (agrees)
      return compared('lead hours', shortened(sha), leadHours, odd.has(at) ? null : plainLeadHours(change, at));
    const what = at === facts.first.containing(sha) ? 'first release' : 'first release by a cherry-pick';
    const names = final.filter((release) => release.at === at).flatMap((release) => release.names);
    return compared(what, shortened(sha), releasedIn, names.join(' ') || null);
  });
}

/** Null where clocks disagree, and for what isn't released. */
export function plainLeadHours({ commit, started }: PlainChange, releasedAt: number): number | null {
  return releasedAt === Number.POSITIVE_INFINITY ? null : hoursUnlessSkewed(started ?? commit.committed, releasedAt);
}
