import type { Instant } from '../time/instant';
import type { Commit, Commits } from './commit';

/** The first-parent chain up to `tip`, oldest first, without what was committed at or after `asOf`. */
export function mainlineOf(commits: Commits, tip: string, asOf: Instant): Commit[] {
  const chain: Commit[] = [];
  for (let commit = commits.get(tip); commit; commit = firstParentOf(commits, commit)) {
    if (chain.length > 0 || commit.committedAt < asOf) chain.push(commit);
  }
  return chain.toReversed();
}

function firstParentOf(commits: Commits, commit: Commit): Commit | undefined {
  const [parent] = commit.parents;
  return parent === undefined ? undefined : commits.get(parent);
}
