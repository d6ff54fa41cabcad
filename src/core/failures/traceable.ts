import type { History } from '../history/history';
import type { Instant } from '../time/instant';

/** The commits that may be fixes whose origin is worth looking for, by full name, newest first. */
export function traceableCommits(_history: History, _since: Instant): string[] {
  return [];
}
