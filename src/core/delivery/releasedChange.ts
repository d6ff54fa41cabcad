import type { Change } from '../history/change';
import type { History } from '../history/history';
import type { OddRelease, Release } from '../history/release';
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
  return changes.flatMap((change) => {
    const release = releaseOf.get(change.sha);
    return release && isWithin(window, release.releasedAt) ? [{ change, release, odd: odd.get(release) }] : [];
  });
}

/** Why nothing could be measured over the changes released in a window. */
export function whyNoneReleased({ releases }: History): string {
  return releases.some(({ prerelease }) => !prerelease)
    ? 'No release of the window carries a change whose time can be told.'
    : whyNoRelease(releases);
}

/** Why there is no release but perhaps pre-releases. */
export function whyNoRelease(releases: readonly Release[]): string {
  return releases.length > 0 ? 'All tagged releases are pre-releases.' : 'No tag names a release.';
}
