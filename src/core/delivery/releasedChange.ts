import type { Change } from '../history/change';
import type { History } from '../history/history';
import type { OddRelease, Release } from '../history/release';
import type { Instant } from '../time/instant';
import { isWithin, type Window } from '../time/window';

/** A change with the first release that carries it. */
export interface ReleasedChange {
  readonly change: Change;
  readonly release: Release;
  /** Why its times say nothing about how long changes usually take. */
  readonly odd: OddRelease | undefined;
}

/** The changes that were first released in the window. */
export function releasedIn({ changes, releaseOf, odd }: History, window: Window): ReleasedChange[] {
  const released: ReleasedChange[] = [];
  for (const change of changes) {
    const release = releaseOf.get(change.sha);
    if (release && isWithin(window, release.releasedAt)) released.push({ change, release, odd: odd.get(release) });
  }
  return released;
}

/** A commit that a change brought, with the first release that carries it. */
export interface ReleasedCommit {
  readonly authoredAt: Instant;
  readonly bot: boolean;
  readonly release: Release;
  readonly odd: OddRelease | undefined;
}

/** The commits of changes, merges aside, that were first released in the window. */
export function commitsReleasedIn(history: History, window: Window): ReleasedCommit[] {
  return history.changes.flatMap((change) =>
    history.commitsOf(change).flatMap(({ authoredAt, bot, release }) => {
      const isReleased = release && isWithin(window, release.releasedAt);
      return isReleased ? [{ authoredAt, bot, release, odd: history.odd.get(release) }] : [];
    }),
  );
}

/** Whether there is a release that is no pre-release. */
export function hasReleases({ releases }: History): boolean {
  return releases.some(({ prerelease }) => !prerelease);
}

/** Why nothing could be measured over the changes released in a window. */
export function whyNoneReleased(history: History): string {
  return hasReleases(history)
    ? 'No release of the window carries a change whose time can be told.'
    : whyNoRelease(history);
}

/** Why there is no release but perhaps pre-releases. */
export function whyNoRelease({ releases, rules, scope }: History): string {
  if (releases.length > 0) return 'All tagged releases are pre-releases.';
  if (rules.from === 'changes')
    return `Nothing${scope ? ` of the scope “${scope.id}”` : ''} was merged yet, and each merge is a release.`;
  return rules.tags === undefined ? 'No tag names a release.' : `No tag is one of "${rules.tags}".`;
}
