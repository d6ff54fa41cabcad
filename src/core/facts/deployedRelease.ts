import type { Release } from '../history/release';
import { parseReleaseTag } from '../history/releaseTag';
import type { Deployment } from './deployment';

/** The release that a deployment brought; null for one that none is known of. */
export type DeployedRelease = (deployment: Pick<Deployment, 'service' | 'version' | 'sha'>) => Release | null;

/** Fewer digits of an object's name mean nothing. */
const SHORTEST = 7;

/**
 * A deployment names its release by a tag (`v1.8.2`, `web@1.8.2`), by the version (`1.8.2`, where one package alone has
 * it or the service is called like the package), or by the commit, in full or shortened.
 * @param releases Oldest first; of several with one name the latest counts.
 */
export function deployedReleases(releases: readonly Release[]): DeployedRelease {
  const byName = new Map<string, Release>();
  /** Null for a version that several packages have. */
  const byVersion = new Map<string, Release | null>();
  const bySha = new Map<string, Release[]>();
  for (const release of releases) {
    for (const tag of new Set([release.name, ...release.packages])) {
      byName.set(tag.toLowerCase(), release);
      const { product, version } = partsOf(tag);
      if (version === null) continue;
      byName.set(`${product} ${version}`, release);
      const other = byVersion.get(version);
      byVersion.set(version, other === undefined || other === release ? release : null);
    }
    const start = release.sha.slice(0, SHORTEST);
    bySha.set(start, [release, ...(bySha.get(start) ?? [])]);
  }
  const named = (service: string, version: string) => {
    const bare = withoutV(version);
    const ofProduct = byName.get(version) ?? byName.get(`${service} ${bare}`) ?? byName.get(` ${bare}`);
    // another service's package may have the same version
    return ofProduct ?? (service === '' ? byVersion.get(bare) : null);
  };
  const marking = (sha: string) =>
    sha.length < SHORTEST ? undefined : bySha.get(sha.slice(0, SHORTEST))?.find((each) => each.sha.startsWith(sha));
  return ({ service, version, sha }) =>
    (version === null ? null : named((service ?? '').toLowerCase(), version.toLowerCase())) ??
    (sha === null ? null : marking(sha.toLowerCase())) ??
    null;
}

/** What stands before a version without naming a product: `release-1.8.2`. */
const NO_PRODUCT = /^(?:releases?|rel|versions?|ver|prod|production|stable)$/;

/** `web` and `1.8.2` for `packages/web@1.8.2`, nothing and `1.8.2` for `v1.8.2`. */
function partsOf(tag: string): { readonly product: string; readonly version: string | null } {
  const series = parseReleaseTag(tag)?.series;
  if (series === undefined) return { product: '', version: null };
  const product = (
    series
      .replace(/[@/_-]+$/, '')
      .split('/')
      .at(-1) ?? ''
  ).toLowerCase();
  return {
    product: NO_PRODUCT.test(product) ? '' : product,
    version: withoutV(tag.slice(series.length).toLowerCase()),
  };
}

function withoutV(version: string): string {
  return version.replace(/^v(?=\d)/, '');
}
