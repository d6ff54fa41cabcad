import type { PlainHistory, PlainTag } from './plainHistory';

/** Tags that were put on one commit within an hour. */
export interface PlainRelease {
  readonly names: readonly string[];
  readonly sha: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** Not a pre-release. */
  readonly isFinal: boolean;
}

const VERSION = /\d+[._]\d+|\d{4}-\d\d-\d\d|20\d{6}/;
/** `1.2.3-1` comes before `1.2.3`, as semantic versioning has it. */
const PRERELEASE =
  /alpha|beta|canary|nightly|snapshot|experimental|insider|([^a-z]|^)(rc|next|dev|pre(view|release)?)([^a-z]|$)|[\d._-][abcm]\d|\.\d+-\d+$/i;

/** A word behind a semantic version makes it a pre-release (§9), but for these. */
const WORD =
  /(^|[^\d.])\d+\.\d+\.\d+-(?!lts|final|ga|release|stable|hotfix|fix|patch|post|sp|security|rev|update)[a-z]/i;

const HOUR = 3600;
const PAUSE = 60 * 24 * HOUR;

/** The releases until then, oldest first. */
export function plainReleases({ tags }: PlainHistory, end: number): PlainRelease[] {
  const marks = tags.filter(({ name, at }) => VERSION.test(name) && at < end).toSorted((a, b) => a.at - b.at);
  const publishes: PlainTag[][] = [];
  for (const mark of marks) {
    const open = publishes.find(([first]) => first?.sha === mark.sha && mark.at - first.at <= HOUR);
    if (open) open.push(mark);
    else publishes.push([mark]);
  }
  return publishes.map((publish) => ({
    names: publish.map(({ name }) => name),
    sha: publish[0]?.sha ?? '',
    at: publish[0]?.at ?? Number.NaN,
    isFinal: publish.some(({ name }) => ![PRERELEASE, WORD].some((early) => early.test(afterPackage(name)))),
  }));
}

/** A package may be called `pre` or `webpack-dev-server`. */
function afterPackage(tag: string): string {
  return tag.slice(tag.lastIndexOf('@') + 1);
}

/** When the first release of all was, and those that followed a pause. */
export function oddReleaseTimes(releases: readonly PlainRelease[]): Set<number> {
  const times = releases.map(({ at }) => at);
  return new Set(times.filter((at, i) => i === 0 || at - (times[i - 1] ?? 0) > PAUSE));
}
