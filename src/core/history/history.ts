import { nameMatcher } from '../globs';
import type { Instant } from '../time/instant';
import { type Carriers, carriersOf } from './carrier';
import { type Change, changeAt } from './change';
import type { Commits } from './commits';
import { withImportsDated } from './importedTags';
import { type Landing, landingOf } from './landing';
import { mainlineOf } from './mainline';
import { presentIn } from './present';
import { type OddRelease, oddReleases, type Release, releasesOf, releasesOfChanges } from './release';
import { type ReleaseRules, rulesWithin, VERSION_TAGS } from './releaseRules';
import type { RepositoryFacts } from './repository';
import type { Scope } from './scope';
import { pathsWithin } from './scopedPaths';

export interface HistoryOptions {
  /** What was committed or tagged at or after it did not happen yet. */
  readonly asOf: Instant;
  /** Changes that were merged before it and not first released since are left out, to spare the work; all by default. */
  readonly since?: Instant;
  /** A part of the repository; the whole by default. */
  readonly scope?: Scope | null;
  /** What counts as a release; tags that name a version by default. */
  readonly rules?: ReleaseRules;
}

/** A commit of a change, and the first release that carries it. */
export interface CarriedCommit {
  readonly authoredAt: Instant;
  readonly bot: boolean;
  readonly release: Release | undefined;
}

/** What the facts of a repository amount to, as of an instant. */
export interface History {
  readonly facts: RepositoryFacts;
  readonly rules: ReleaseRules;
  /** Null for the whole repository. */
  readonly scope: Scope | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Oldest first, pre-releases included. */
  readonly releases: readonly Release[];
  /** The first release, pre-releases aside, that carries a change, by the change's sha. */
  readonly releaseOf: ReadonlyMap<string, Release>;
  readonly odd: ReadonlyMap<Release, OddRelease>;
  readonly landing: Landing;
  readonly carriers: Carriers;
  /** Any but pre-releases. */
  readonly hasReleases: boolean;
  /** The mainline's last commit; null where there is none. */
  readonly tip: string | null;
  /** How many of each there are in all. */
  readonly inAll: { readonly commits: number; readonly changes: number };
  /** The commits that a change brought, merges aside. */
  commitsOf(change: Change): CarriedCommit[];
  /** Whether a change belongs to the scope. */
  holds(change: { readonly sha: string }): boolean;
  /** Whether a path, by its place in the commits' paths, belongs to the scope. */
  isInside(path: number): boolean;
}

export function historyOf(
  facts: RepositoryFacts,
  { asOf, since = Number.NEGATIVE_INFINITY, scope = null, rules: asked = VERSION_TAGS }: HistoryOptions,
): History {
  const { commits } = facts;
  const mainline = facts.mainline ? mainlineOf(commits, facts.mainline.sha, asOf) : [];
  const landing = landingOf(commits, mainline);
  const within = scope && pathsWithin(commits, landing, scope);
  const rules = rulesWithin(scope, asked);
  const releases =
    rules.from === 'changes'
      ? releasesOfChanges(commits, within ? mainline.filter((_, place) => within.isTouchedAt(place)) : mainline)
      : taggedReleases(facts, asOf, scope, rules);
  const final = releases.filter(({ prerelease }) => !prerelease);
  const carriers = carriersOf(commits, landing, final, presentIn(facts));
  const changes: Change[] = [];
  const releaseOf = new Map<string, Release>();
  const inAll = { commits: 0, changes: 0 };
  mainline.forEach((row, place) => {
    if (within && !within.isTouchedAt(place)) return;
    inAll.changes += 1;
    inAll.commits += landing.countAt(place) + (commits.isMerge(row) ? 1 : 0);
    const carrier = carriers.ofChangeAt(place);
    if (commits.committedAt(row) < since && (!carrier || carrier.releasedAt < since)) return;
    const change = changeAt(commits, landing, place, within?.isInside);
    changes.push(change);
    if (carrier) releaseOf.set(change.sha, carrier);
  });
  return {
    facts,
    rules,
    scope,
    changes,
    releases,
    releaseOf,
    // where each change is a release, none waits for one
    odd: rules.from === 'changes' ? new Map() : oddReleases(final),
    landing,
    carriers,
    hasReleases: final.length > 0,
    tip: tipOf(commits, mainline),
    inAll,
    holds: ({ sha }) => !within || within.isTouchedAt(landing.placeOf(commits.rowOf(sha))),
    isInside: within?.isInside ?? (() => true),
    commitsOf: ({ sha }) =>
      [...landing.broughtAt(landing.placeOf(commits.rowOf(sha)))]
        .filter((row) => !commits.isMerge(row))
        .map((row) => ({
          authoredAt: commits.authoredAt(row),
          bot: commits.isBot(row),
          release: carriers.ofCommit(row),
        })),
  };
}

function taggedReleases(
  { tags, commits, readSince }: RepositoryFacts,
  asOf: Instant,
  scope: Scope | null,
  rules: ReleaseRules,
): Release[] {
  const glob = scope?.tags ?? rules.tags;
  const isRelease = nameMatcher(glob === undefined ? undefined : [glob]);
  const releasing = tags.filter(({ name, taggedAt }) => isRelease(name) && taggedAt < asOf);
  const dated = withImportsDated(releasing, (sha) =>
    commits.has(sha) ? commits.committedAt(commits.rowOf(sha)) : undefined,
  );
  return releasesOf(dated, asOf, rules).filter(({ sha }) => readSince !== null || commits.has(sha));
}

function tipOf(commits: Commits, mainline: readonly number[]): string | null {
  const row = mainline.at(-1);
  return row === undefined ? null : commits.shaOf(row);
}
