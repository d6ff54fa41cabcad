import type { Instant } from '../time/instant';
import { type Change, changesOf } from './change';
import type { Commit } from './commit';
import { type Failure, failuresOf } from './failure';
import { mainlineOf } from './mainline';
import { firstReleases, type OddRelease, oddReleases, type Release, releasesOf } from './release';
import type { RepositoryFacts } from './repository';

/** What the facts of a repository amount to, as of an instant. */
export interface History {
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Oldest first, pre-releases included. */
  readonly releases: readonly Release[];
  /** The first release, pre-releases aside, that contains a commit. */
  readonly releaseOf: ReadonlyMap<string, Release>;
  readonly odd: ReadonlyMap<Release, OddRelease>;
  /** Oldest first. */
  readonly failures: readonly Failure[];
  /** How many commits the mainline reaches. */
  readonly commits: number;
}

export function historyOf(facts: RepositoryFacts, asOf: Instant): History {
  const mainline: Commit[] = facts.mainline ? mainlineOf(facts.commits, facts.mainline.sha, asOf) : [];
  const changes = changesOf(facts.commits, mainline);
  const releases = releasesOf(facts.tags, asOf).filter(({ sha }) => facts.commits.has(sha));
  const final = releases.filter(({ prerelease }) => !prerelease);
  const releaseOf = firstReleases(facts.commits, final);
  return {
    changes,
    releases,
    releaseOf,
    odd: oddReleases(final),
    failures: failuresOf(changes, releaseOf, final.length > 0),
    commits: changes.reduce((sum, { kind, commits }) => sum + commits.length + (kind === 'merge' ? 1 : 0), 0),
  };
}
