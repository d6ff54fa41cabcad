import type { Report } from '../../src/core/report/report';
import { type FirstReleases, firstReleases } from './firstReleases';
import { type PlainChange, plainChanges } from './plainChanges';
import { type PlainHistory, readPlainHistory } from './plainHistory';
import { type PlainRelease, plainReleases } from './plainReleases';

/** What git says of all that a report says; times in seconds since 1970. */
export interface PlainFacts {
  readonly history: PlainHistory;
  /** Half-open. */
  readonly window: { readonly start: number; readonly end: number };
  readonly changes: readonly PlainChange[];
  readonly releases: readonly PlainRelease[];
  readonly first: FirstReleases;
}

export function plainFactsFor(folder: string, { window, repository }: Report): PlainFacts {
  const [start, end] = [Date.parse(window.start) / 1000, Date.parse(window.end) / 1000];
  const history = readPlainHistory(folder, repository.mainline ?? 'HEAD');
  const releases = plainReleases(history, end);
  return {
    history,
    window: { start, end },
    changes: plainChanges(history, end),
    releases,
    first: firstReleases(history, releases),
  };
}

export function isIn({ start, end }: PlainFacts['window'], at: number): boolean {
  return start <= at && at < end;
}
