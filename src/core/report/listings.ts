import { cycleHoursOf, cycleTime } from '../delivery/cycleTime';
import { hotfixesIn } from '../delivery/hotfixShare';
import { leadHoursOf } from '../delivery/leadTime';
import type { Profile } from '../delivery/profile';
import type { Failure } from '../failures/failure';
import { followUpsAmong } from '../failures/releases/followUps';
import type { ChangeDetails } from '../history/details';
import type { History } from '../history/history';
import type { OddRelease, Release } from '../history/release';
import { formatInstant, type Instant } from '../time/instant';
import { isWithin, type Window, weekIn, weeksOf } from '../time/window';
import type { ReportedChange, ReportedRelease, ReportedWeek } from './report';

/** The changes merged in the window, newest first. */
export function reportedChanges(
  { changes, releaseOf, odd }: History,
  { subjects, lines }: ChangeDetails,
  window: Window,
  profile: Profile,
): ReportedChange[] {
  return changes
    .filter(({ mergedAt }) => isWithin(window, mergedAt))
    .map((change) => {
      const release = releaseOf.get(change.sha);
      const count = lines?.get(change.sha);
      return {
        sha: change.sha,
        kind: change.kind,
        subject: subjects.get(change.sha) ?? '',
        startedAt: change.startedAt === null ? null : formatInstant(change.startedAt),
        mergedAt: formatInstant(change.mergedAt),
        releasedIn: release?.name ?? null,
        cycleHours: unlessSkewed(cycleHoursOf(change)),
        leadHours: unlessSkewed(
          release && !leavesOut(profile, odd.get(release)) ? leadHoursOf(change, release, profile) : null,
        ),
        commits: change.commits,
        files: change.files,
        added: count?.added ?? null,
        deleted: count?.deleted ?? null,
        bot: change.bot,
        assisted: change.assisted,
      };
    })
    .toReversed();
}

function leavesOut({ oddReleases }: Profile, odd: OddRelease | undefined): boolean {
  return odd !== undefined && oddReleases.includes(odd);
}

/** Negative hours come from clocks that disagree: nobody knows the true ones. */
function unlessSkewed(hours: number | null): number | null {
  return hours !== null && hours < 0 ? null : hours;
}

/** The releases of the window, newest first. */
export function reportedReleases(
  { changes, releases, releaseOf }: History,
  failures: readonly Failure[],
  window: Window,
): ReportedRelease[] {
  const hotfixes = hotfixesIn(failures);
  const followUps = new Set(followUpsAmong(releases).map(({ release }) => release));
  const returns = returnsIn(failures);
  const carried = new Map<Release, number>();
  for (const { sha } of changes) {
    const release = releaseOf.get(sha);
    if (release) carried.set(release, (carried.get(release) ?? 0) + 1);
  }
  return releases
    .filter(({ releasedAt }) => isWithin(window, releasedAt))
    .map((release) => ({
      name: release.name,
      sha: release.sha,
      at: formatInstant(release.releasedAt),
      prerelease: release.prerelease,
      hotfix: hotfixes.has(release),
      followUp: followUps.has(release) && !hotfixes.has(release),
      rolledBackTo: returns.get(release) ?? null,
      packages: release.packages,
      changes: carried.get(release) ?? 0,
      source: release.source,
    }))
    .toReversed();
}

/** The older releases that users got again, by what they had had. */
function returnsIn(failures: readonly Failure[]): Map<Release, string> {
  return new Map(
    failures.flatMap(({ ground, failedIn, verdict }) =>
      ground.by === 'rollback' && failedIn && verdict === null ? [[failedIn, ground.to] as const] : [],
    ),
  );
}

/** The whole weeks of the window, oldest first. */
export function reportedWeeks({ changes, releases }: History, window: Window): ReportedWeek[] {
  const weeks = weeksOf(window);
  const final = releases.filter(({ prerelease }) => !prerelease);
  const merged = byWeek(weeks, changes, ({ mergedAt }) => mergedAt);
  const released = byWeek(weeks, final, ({ releasedAt }) => releasedAt);
  return weeks.map((week, i) => {
    const cycle = cycleTime(merged[i] ?? [], week);
    return {
      start: formatInstant(week.startAt),
      end: formatInstant(week.endAt),
      cycleHours: cycle.state === 'measured' ? cycle.value : null,
      cycleSample: cycle.state === 'measured' ? cycle.sampleSize : 0,
      changes: merged[i]?.length ?? 0,
      releases: released[i]?.length ?? 0,
    };
  });
}

/** What happened in each of the weeks. */
function byWeek<T>(weeks: readonly Window[], items: readonly T[], atOf: (item: T) => Instant): T[][] {
  const byWeek: T[][] = weeks.map(() => []);
  for (const item of items) {
    const week = weekIn(weeks, atOf(item));
    if (week !== undefined) byWeek[week]?.push(item);
  }
  return byWeek;
}
