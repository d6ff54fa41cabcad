/** What a tag's name says of the release it marks. */
export interface ReleaseTag {
  /** What stands before the version: a package of a monorepo, a product, or nothing. */
  readonly series: string;
  /** The numbers of a semantic version or a calendar date. */
  readonly version: readonly number[];
  readonly prerelease: boolean;
  /** It names a form that its version comes in (`-enterprise`, `-linux-amd64`), not a version of its own. */
  readonly edition: boolean;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}(?:\.\d+)?|20\d{6}`;
const VERSION = String.raw`\d+(?:[._]\d+){1,3}`;
/** The letters may be a `v`, or a product's name that stands right before the number: `go1.21`. */
const RELEASE = new RegExp(
  `^(?<product>(?:.*?[_-])??)(?<letters>[A-Za-z]*)(?<version>${DATE}|${VERSION})(?<suffix>[^0-9].*)?$`,
  's',
);
const STRICT = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

const EARLY = 'alpha|beta|rc|pre|preview|dev|canary|nightly|insiders?';
/** `-rc.1`, `b2`, `.dev3`, `-1`: not meant for everybody. `-lts`, `.Final`, `.post1`, `+build` are. */
const PRERELEASE = new RegExp(
  String.raw`(?:^|[^a-z])(?:${EARLY}|prerelease|next|snapshot|experimental|eap|[abcm](?=\d))(?:$|[^a-z])|^-\d`,
  'i',
);
/** `nightly/1.2.3`, `releases/pre/v1.2`, `nightly-2026-11-21`, `rc1.2`; not the package `webpack-dev-server@1.2.3`. */
const PRERELEASE_SERIES = new RegExp(`(?:^|/)(?:${EARLY})/|(?:^|[/@_-])(?:${EARLY})[_-]?$`, 'i');

/**
 * After a hyphen, a semantic version (§9 of semver.org) has what makes it a pre-release. Habit knows exceptions: marks of
 * a final version, editions, platforms that it was built for …
 */
const EDITIONS = [
  'lts|final|ga|releases?|stable|incubating',
  'community|enterprise|cluster|oss|ce|ee|lite|full|slim',
  'windows|win|linux|darwin|macos|mac|osx|android|ios|alpine|debian|ubuntu|centos|musl|gnu',
  'amd|arm|armv|aarch|x86|x64|i[36]86|jre|jdk|java|scala|spark',
].join('|');
/** … and repairs and builds of it, which follow one another. */
const REPAIRS = 'hotfix|fix|patch|post|sp|security|rev|r(?=[0-9])|update|rancher|gke|eks|k3s';
const FINAL = new RegExp(`^-(?:${EDITIONS}|${REPAIRS})(?![a-z])`, 'i');
/** `.windows.2` comes after `.windows.1`. */
const EDITION = new RegExp(`^-(?:${EDITIONS})(?![a-z])(?!.*\\.\\d+$)`, 'is');

/** Undefined for a tag that names no version: it marks no release. */
export function parseReleaseTag(name: string): ReleaseTag | undefined {
  const start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('@')) + 1;
  const groups = RELEASE.exec(name.slice(start))?.groups;
  if (!groups) return undefined;
  const { product = '', letters = '', version = '', suffix = '' } = groups;
  const series = name.slice(0, start) + product + (/^v$/i.test(letters) ? '' : letters);
  return {
    series,
    version: version.split(/[._-]/).map(Number),
    prerelease: PRERELEASE_SERIES.test(series) || isPrerelease(version, suffix),
    edition: EDITION.test(suffix),
  };
}

function isPrerelease(version: string, suffix: string): boolean {
  const [described = ''] = suffix.split('+');
  if (PRERELEASE.test(described)) return true;
  return STRICT.test(version) && described.startsWith('-') && !FINAL.test(described);
}

/** The releases that follow one another as patches of the same version: its series, major and minor number. */
export function lineOf({ series, version: [major, minor] }: ReleaseTag): string {
  return `${series}${major}.${minor}`;
}

/** Number by number; a missing one counts as 0. */
export function compareVersions({ version: a }: ReleaseTag, { version: b }: ReleaseTag): number {
  const differences = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) - (b[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
