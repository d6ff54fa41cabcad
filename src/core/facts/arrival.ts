import type { Release } from '../history/release';
import { inTextOrder } from '../textOrder';
import { type Instant, parseInstant } from '../time/instant';
import { deployedReleases } from './deployedRelease';
import { type Deployment, reachedUsers } from './deployment';

/** What users got at once: a deployment, or a release where none are reported. */
export interface Arrival {
  /** The release, else the service's version, else the commit. What has the same name is the same, and fails once. */
  readonly name: string;
  readonly release: Release | null;
  readonly service: string | null;
  readonly environment: string | null;
  /** From when on users may have it. */
  readonly beganAt: Instant;
  /** From when on they do. */
  readonly at: Instant;
}

const NAME = 8;

/**
 * The deployments that reached users before `asOf`; without any the releases, pre-releases aside. Oldest first, whatever
 * order they were told in.
 */
export function arrivalsOf(
  releases: readonly Release[],
  deployments: readonly Deployment[],
  asOf: Instant,
): readonly Arrival[] {
  const deployed = deployedArrivals(releases, deployments, asOf);
  return deployed.length > 0 ? deployed : releases.filter(({ prerelease }) => !prerelease).map(released);
}

export function deployedArrivals(
  releases: readonly Release[],
  deployments: readonly Deployment[],
  asOf: Instant,
): readonly Arrival[] {
  const releaseOf = deployedReleases(releases);
  return deployments
    .filter(reachedUsers)
    .flatMap((deployment): Arrival[] => {
      const { id, service, environment, version, sha } = deployment;
      const [startedAt, finishedAt] = [instantOf(deployment.startedAt), instantOf(deployment.finishedAt)];
      const at = finishedAt ?? startedAt;
      if (at === undefined || at >= asOf) return [];
      const release = releaseOf(deployment);
      const what = version ?? sha?.slice(0, NAME) ?? id;
      const name = release?.name ?? (service === null ? what : `${service} ${what}`);
      // clocks that disagree may let it end before it began
      return [{ name, release, service, environment, beganAt: Math.min(startedAt ?? at, at), at }];
    })
    .toSorted(inOrder);
}

function released(release: Release): Arrival {
  const { name, releasedAt } = release;
  return { name, release, service: null, environment: null, beganAt: releasedAt, at: releasedAt };
}

function instantOf(timestamp: string | null): Instant | undefined {
  return timestamp === null ? undefined : parseInstant(timestamp);
}

function inOrder(a: Arrival, b: Arrival): number {
  return (
    a.beganAt - b.beganAt ||
    a.at - b.at ||
    inTextOrder(a.name, b.name) ||
    inTextOrder(a.service ?? '', b.service ?? '') ||
    inTextOrder(a.environment ?? '', b.environment ?? '')
  );
}
