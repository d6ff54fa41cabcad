import type { Change } from '../history/change';
import type { History } from '../history/history';
import type { OddRelease, Release } from '../history/release';
import type { Measurement } from '../measurement';
import { hoursBetween, type Instant } from '../time/instant';
import type { Window } from '../time/window';
import type { Profile } from './profile';
import { commitsReleasedIn, releasedIn, whyNoneReleased } from './releasedChange';
import { Sample } from './sample';

/**
 * Hours from the first work on a change (from its merge, where git can't tell or the profile has it so) to its first
 * release; null where nothing but the merge is known and that is the release.
 */
export function leadHoursOf(
  { startedAt, mergedAt }: Change,
  { releasedAt, source }: Release,
  { leadTimeFrom }: Profile,
): number | null {
  if (leadTimeFrom === 'merge') return hoursBetween(mergedAt, releasedAt);
  return startedAt === null && source === 'change' ? null : hoursBetween(startedAt ?? mergedAt, releasedAt);
}

/** Median lead time for changes (h) of those released in the window. docs/metrics.md, "Lead time for changes". */
export function leadTime(history: History, window: Window, profile: Profile): Measurement {
  const sample = new Sample();
  for (const lead of leadsIn(history, window, profile)) {
    const reason = whyLeftOut(lead, profile);
    if (reason !== null) sample.leaveOut(reason);
    else {
      sample.add(lead.hours ?? 0);
      if (lead.countedFromMerge) sample.note('countedFromMerge');
    }
  }
  return sample.median('h', window, whyNoneReleased(history));
}

function whyLeftOut({ hours, bot, odd, direct }: Lead, profile: Profile): string | null {
  if (bot && profile.bots === 'leftOut') return 'bot';
  if (direct && profile.leadTimeOf === 'pullRequests') return 'noPullRequest';
  if (odd && profile.oddReleases.includes(odd)) return odd;
  if (hours === null) return 'startUnobservable';
  return hours < 0 ? 'skewedClock' : null;
}

/** The lead times (h) that the median is of, each with the release that ended it. */
export function countedLeads(history: History, window: Window, profile: Profile): Pick<Lead, 'releasedAt' | 'hours'>[] {
  return leadsIn(history, window, profile).filter((lead) => whyLeftOut(lead, profile) === null);
}

interface Lead {
  readonly releasedAt: Instant;
  readonly hours: number | null;
  readonly bot: boolean;
  readonly odd: OddRelease | undefined;
  readonly direct: boolean;
  /** As git can't tell when work began. */
  readonly countedFromMerge: boolean;
}

function leadsIn(history: History, window: Window, profile: Profile): Lead[] {
  if (profile.leadTimeOf === 'commits') {
    return commitsReleasedIn(history, window).map(({ authoredAt, bot, release, odd }) => {
      const { releasedAt } = release;
      return {
        releasedAt,
        hours: hoursBetween(authoredAt, releasedAt),
        bot,
        odd,
        direct: false,
        countedFromMerge: false,
      };
    });
  }
  return releasedIn(history, window).map(({ change, release, odd }) => ({
    releasedAt: release.releasedAt,
    hours: leadHoursOf(change, release, profile),
    bot: change.bot,
    odd,
    direct: change.kind === 'direct',
    countedFromMerge: profile.leadTimeFrom === 'firstWork' && change.startedAt === null,
  }));
}
