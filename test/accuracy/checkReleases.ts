import type { Report } from '../../src/core/report/report';
import { compared, type Difference } from './difference';
import { isIn, type PlainFacts } from './plainFacts';
import type { PlainRelease } from './plainReleases';

/** The releases of the report against the tags. */
export function checkReleases({ releases, repository }: Report, facts: PlainFacts): Difference[] {
  const listed = facts.releases.filter(({ at }) => isIn(facts.window, at));
  const ours = new Map(releases.flatMap((release) => release.packages.map((name) => [name, release])));
  const carried = carriedBy(facts);
  return [
    ...compared('releases in all', '', repository.releases, facts.releases.filter(({ isFinal }) => isFinal).length),
    ...compared('listed releases', '', releases.length, listed.length),
    ...listed.flatMap((release) => {
      const [name = ''] = release.names;
      const reported = ours.get(name);
      return [
        ...compared('packages', name, reported?.packages.toSorted(), release.names.toSorted()),
        ...compared('release time', name, reported && Date.parse(reported.at) / 1000, release.at),
        ...compared('pre-release', name, reported?.prerelease, !release.isFinal),
        ...compared('changes carried', name, reported?.changes, carried(release) ?? reported?.changes),
      ];
    }),
  ];
}

/** How many changes a release was the first to carry; undefined where several share an instant. */
function carriedBy({ changes, first, releases }: PlainFacts): (release: PlainRelease) => number | undefined {
  const counts = new Map<number, number>();
  for (const change of changes) {
    const at = first.ofChange(change);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return ({ at, isFinal }) => {
    if (!isFinal) return 0;
    const sharing = releases.filter((other) => other.isFinal && other.at === at);
    return sharing.length === 1 ? (counts.get(at) ?? 0) : undefined;
  };
}
