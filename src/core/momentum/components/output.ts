import type { Profile } from '../../delivery/profile';
import type { History } from '../../history/history';
import type { Days } from '../daily/days';
import { countedDaily, type Daily } from '../daily/sums';

/** Changes merged on each day, bots aside: a flood of theirs is no momentum. */
export function changesDaily({ changes }: History, days: Days): Daily {
  return countedDaily(
    days,
    changes.filter(({ bot }) => !bot).map(({ mergedAt }) => mergedAt),
  );
}

/** Releases of each day, pre-releases aside and, where each change is a release, bots; as the profile counts them. */
export function releasesDaily({ releases, changes, rules }: History, days: Days, { frequencyOf }: Profile): Daily {
  const bots = rules.from === 'changes' ? new Set(changes.filter(({ bot }) => bot).map(({ sha }) => sha)) : null;
  const daily = countedDaily(
    days,
    releases.filter(({ prerelease, sha }) => !prerelease && !bots?.has(sha)).map(({ releasedAt }) => releasedAt),
  );
  return frequencyOf === 'releases' ? daily : daysWith(daily);
}

/** 1 for a day with anything. */
export function daysWith(daily: Daily): Daily {
  return daily.map((amount) => Math.min(1, amount));
}
