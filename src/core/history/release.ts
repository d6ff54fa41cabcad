import { inTextOrder } from '../textOrder';
import { DAY, HOUR, type Instant } from '../time/instant';
import type { Commits } from './commits';
import { type ReleaseRules, VERSION_TAGS } from './releaseRules';
import { compareVersions, parseReleaseTag, type ReleaseTag } from './releaseTag';
import type { Tag } from './tag';

/** A version of one or several packages that was marked at once (docs/metrics.md, "Releases"). */
export interface Release {
  readonly name: string;
  readonly sha: string;
  readonly releasedAt: Instant;
  /** A pre-release, where these don't count as releases. */
  readonly prerelease: boolean;
  /** What makes it a release. */
  readonly source: 'tag' | 'change';
  /** All its tags, the one that names it first. */
  readonly packages: readonly string[];
  readonly version: ReleaseTag;
  /** Other commits that it was marked on: those of its editions. */
  readonly alsoOn: readonly string[];
}

/** Tags of one commit within an hour are one publish. */
const ONE_PUBLISH = HOUR;
/** What waited through a longer pause says nothing about how long changes usually wait. */
const PAUSE = 60 * DAY;

/** Of a release whose name tells none. */
const NO_VERSION: ReleaseTag = { series: '', version: [], prerelease: false, edition: false };

/** The releases that tags mark before `asOf`, oldest first. */
export function releasesOf(tags: readonly Tag[], asOf: Instant, rules: ReleaseRules = VERSION_TAGS): Release[] {
  const marks: Mark[] = tags
    .filter(({ taggedAt }) => taggedAt < asOf)
    .flatMap((tag) => {
      const version = parseReleaseTag(tag.name) ?? (rules.tags === undefined ? undefined : NO_VERSION);
      return version ? [{ ...tag, version }] : [];
    })
    .toSorted((a, b) => a.taggedAt - b.taggedAt || inTextOrder(a.name, b.name));
  const publishes = new Map<string, Mark[][]>();
  for (const mark of marks) {
    const ofCommit = publishes.get(mark.sha);
    const last = ofCommit?.at(-1);
    if (!ofCommit) publishes.set(mark.sha, [[mark]]);
    else if (last?.[0] && mark.taggedAt - last[0].taggedAt <= ONE_PUBLISH) last.push(mark);
    else ofCommit.push([mark]);
  }
  const releases = [...publishes.values()].flat().map((publish) => releaseOf(publish, rules));
  return withEditions(releases).toSorted((a, b) => a.releasedAt - b.releasedAt || inTextOrder(a.name, b.name));
}

const NONE: readonly string[] = [];
const NAME = 8;

/** Each commit as the release of itself. @param rows Of the mainline, oldest first. */
export function releasesOfChanges(commits: Commits, rows: readonly number[]): Release[] {
  return rows.map((row) => {
    const sha = commits.shaOf(row);
    return {
      name: sha.slice(0, NAME),
      sha,
      releasedAt: commits.committedAt(row),
      prerelease: false,
      source: 'change',
      packages: NONE,
      version: NO_VERSION,
      alsoOn: NONE,
    };
  });
}

type Mark = Tag & { readonly version: ReleaseTag };

function releaseOf(publish: readonly Mark[], { prereleases }: ReleaseRules): Release {
  const lead = publish.reduce((best, mark) => (byRank(mark, best) < 0 ? mark : best));
  return {
    name: lead.name,
    sha: lead.sha,
    releasedAt: publish.reduce((least, { taggedAt }) => Math.min(least, taggedAt), lead.taggedAt),
    prerelease: lead.version.prerelease && !prereleases,
    source: 'tag',
    packages: publish.toSorted(byRank).map(({ name }) => name),
    version: lead.version,
    alsoOn: NONE,
  };
}

/** An edition that was marked on another commit or at another time belongs to the release of its version. */
function withEditions(releases: readonly Release[]): Release[] {
  if (!releases.some(({ version }) => version.edition)) return [...releases];
  const byVersion = new Map<string, Release[]>();
  for (const release of releases) {
    const { series, version } = release.version;
    const key = release.prerelease ? release.name : `${series} ${version.join('.')}`;
    byVersion.set(key, [...(byVersion.get(key) ?? []), release]);
  }
  return [...byVersion.values()].flatMap((same) => {
    const editions = same.filter(({ version }) => version.edition).toSorted((a, b) => a.releasedAt - b.releasedAt);
    const others = same.filter(({ version }) => !version.edition);
    const [first, ...further] = [...others.slice(0, 1), ...editions];
    return first ? [withAll(first, further), ...others.slice(1)] : [];
  });
}

function withAll(release: Release, editions: readonly Release[]): Release {
  return {
    ...release,
    packages: [...release.packages, ...editions.flatMap(({ packages }) => packages)],
    alsoOn: editions.map(({ sha }) => sha).filter((sha) => sha !== release.sha),
  };
}

/** Final versions before pre-releases, the product before its packages, the higher of two versions first. */
function byRank(a: Mark, b: Mark): number {
  const sameSeries = a.version.series === b.version.series;
  return (
    rankOf(a.version) - rankOf(b.version) ||
    (sameSeries ? compareVersions(b.version, a.version) : 0) ||
    inTextOrder(a.name, b.name)
  );
}

function rankOf({ prerelease, series }: ReleaseTag): number {
  return (prerelease ? 2 : 0) + (series === '' ? 0 : 1);
}

/** Why the changes of a release would poison the lead times: it is the first one, or it follows a long pause. */
export type OddRelease = 'firstRelease' | 'afterPause';

/** The odd ones among the releases (oldest first). */
export function oddReleases(releases: readonly Release[]): Map<Release, OddRelease> {
  const odd = new Map<Release, OddRelease>();
  releases.forEach((release, i) => {
    const before = releases[i - 1];
    if (!before) odd.set(release, 'firstRelease');
    else if (release.releasedAt - before.releasedAt > PAUSE) odd.set(release, 'afterPause');
  });
  return odd;
}
