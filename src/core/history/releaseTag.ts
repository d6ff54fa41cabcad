/** What a tag's name says of the release it marks. */
export interface ReleaseTag {
  /** What stands before the version: a package of a monorepo, a product, or nothing. */
  readonly series: string;
  /** At least two numbers: semantic version or calendar date. */
  readonly version: readonly number[];
  readonly prerelease: boolean;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}(?:\.\d+)?|20\d{6}`;
const VERSION = String.raw`\d+(?:[._]\d+){1,3}`;
const RELEASE = new RegExp(`^(?<series>(?:.*?[@/_-])?)[vV]?(?<version>${DATE}|${VERSION})(?<suffix>[^0-9/@][^/@]*)?$`);

/** `-rc.1`, `b2`, `.dev3`, `-1`: not meant for everybody. `-lts`, `.Final`, `.post1`, `+build` are. */
const PRERELEASE =
  /(?:^|[^a-z])(?:alpha|beta|rc|pre|preview|dev|next|canary|nightly|snapshot|experimental|insiders?|eap|[abcm](?=\d))(?:$|[^a-z])|^-\d/i;
const PRERELEASE_SERIES = /(?:^|[/_-])(?:pre|preview|nightly|canary|insiders?|dev)[@/_-]/i;

/** Undefined for a tag that names no version: it marks no release. */
export function parseReleaseTag(name: string): ReleaseTag | undefined {
  const groups = RELEASE.exec(name)?.groups;
  if (!groups) return undefined;
  const { series = '', version = '', suffix = '' } = groups;
  const [described = ''] = suffix.split('+');
  return {
    series,
    version: version.split(/[._-]/).map(Number),
    prerelease: PRERELEASE.test(described) || PRERELEASE_SERIES.test(series),
  };
}

/** A patch level above zero: `1.2.3`, not `1.3.0`. */
export function isPatch({ version }: ReleaseTag): boolean {
  return version.length >= 3 && version.slice(2).some((part) => part > 0);
}
