import type { Instant } from '../time/instant';
import type { Commits } from './commits';

/** The first-parent chain up to `tip`, oldest first, without what was committed at or after `asOf`. */
export function mainlineOf(commits: Commits, tip: string, asOf: Instant): number[] {
  const chain: number[] = [];
  let row = commits.rowOf(tip);
  // replaced objects (git-replace) may make a commit its own ancestor
  for (let steps = 0; steps < commits.size && commits.isRead(row); steps++, row = commits.firstParentOf(row)) {
    if (chain.length > 0 || commits.committedAt(row) < asOf) chain.push(row);
  }
  return chain.toReversed();
}
