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

/** What stands behind the version of a form that it comes in. */
const EDITION =
  /(\d)-(?:lts|final|ga|releases?|stable|incubating|community|enterprise|cluster|oss|ce|ee|lite|full|slim|windows|win|linux|darwin|macos|mac|osx|android|ios|alpine|debian|ubuntu|centos|musl|gnu|amd|arm|armv|aarch|x86|x64|i[36]86|jre|jdk|java|scala|spark)(?![a-z])(?!.*\.\d+$).*$/i;

/** The releases until then, oldest first. */
export function plainReleases(history: PlainHistory, end: number): PlainRelease[] {
  const versions = history.tags.filter(({ name, at }) => VERSION.test(name) && at < end);
  const marks = releasedAt(versions, history).toSorted((a, b) => a.at - b.at);
  const publishes: PlainTag[][] = [];
  for (const mark of marks) {
    const open = publishes.find(([first]) => first?.sha === mark.sha && mark.at - first.at <= HOUR);
    if (open) open.push(mark);
    else publishes.push([mark]);
  }
  return withEditions(publishes).map((publish) => ({
    names: publish.map(({ name }) => name),
    sha: publish[0]?.sha ?? '',
    at: publish[0]?.at ?? Number.NaN,
    isFinal: publish.some(({ name }) => ![PRERELEASE, WORD].some((early) => early.test(afterPackage(name)))),
  }));
}

/** Tags that somebody brought from elsewhere: five and more, minutes apart, on commits of over a week. */
function releasedAt(tags: readonly PlainTag[], { bySha }: PlainHistory): PlainTag[] {
  const runs: PlainTag[][] = [];
  for (const tag of tags.toSorted((a, b) => a.at - b.at)) {
    const run = runs.at(-1);
    if (run && tag.at - (run.at(-1)?.at ?? 0) <= HOUR / 6) run.push(tag);
    else runs.push([tag]);
  }
  return runs.flatMap((run) => {
    const committed = run.map(({ sha, at }) => bySha.get(sha)?.committed ?? at);
    const taken = (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0);
    const isImport = run.length >= 5 && Math.max(...committed) - Math.min(...committed) - taken > 7 * 24 * HOUR;
    return isImport ? run.map((tag, i) => ({ ...tag, at: committed[i] ?? tag.at })) : run;
  });
}

/** The publishes, those of nothing but editions as a part of the one that has their version. */
function withEditions(publishes: readonly PlainTag[][]): PlainTag[][] {
  const versionOf = ({ name }: PlainTag) => name.replace(EDITION, '$1').replace(/(^|[/@_-])v(?=\d)/i, '$1');
  const isEdition = (publish: readonly PlainTag[]) => publish.every(({ name }) => EDITION.test(name));
  const homes = new Map<string, PlainTag[]>();
  const kept: PlainTag[][] = [];
  for (const publish of [...publishes.filter((each) => !isEdition(each)), ...publishes.filter(isEdition)]) {
    const home = isEdition(publish) ? publish.map((tag) => homes.get(versionOf(tag))).find((each) => each) : undefined;
    if (home) home.push(...publish);
    else kept.push(publish);
    for (const tag of home ? [] : publish) homes.set(versionOf(tag), homes.get(versionOf(tag)) ?? publish);
  }
  return kept;
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
