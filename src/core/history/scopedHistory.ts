import type { Instant } from '../time/instant';
import type { Change } from './change';
import { type History, historyOf } from './history';
import type { RepositoryFacts } from './repository';
import { pathMatcher, type Scope, tagMatcher } from './scope';

/**
 * What the facts amount to within a scope: the changes that touched its files, the releases that its tags mark, and
 * what follows from those. Null for the whole repository.
 */
export function historyWithin(facts: RepositoryFacts, asOf: Instant, scope: Scope | null): History {
  if (!scope) return historyOf(facts, asOf);
  const isRelease = tagMatcher(scope);
  const isInside = pathMatcher(scope);
  const whole = historyOf({ ...facts, tags: facts.tags.filter(({ name }) => isRelease(name)) }, asOf);
  const changes = whole.changes.flatMap((change) => withinPaths(change, isInside));
  const bySha = new Map(changes.map((change) => [change.sha, change]));
  return {
    ...whole,
    changes,
    failures: whole.failures.flatMap((failure) => {
      const change = bySha.get(failure.change.sha);
      const repair = bySha.get(failure.repair.sha);
      return change && repair ? [{ ...failure, change, repair }] : [];
    }),
    commits: changes.reduce((sum, { kind, commits }) => sum + commits.length + (kind === 'merge' ? 1 : 0), 0),
  };
}

/** The change with the inside files alone; nothing where it touched none. */
function withinPaths(change: Change, isInside: (path: string) => boolean): Change[] {
  const inside = new Set(change.commits.flatMap(({ paths }) => paths.filter(isInside)));
  if (inside.size === 0) return [];
  return [{ ...change, files: change.files === null ? null : inside.size }];
}
