import type { History } from '../../history/history';
import type { Days } from '../daily/days';

/** Tells whether there was a release, pre-releases aside, by the end of a day: without any, changes stand for them. */
export function releasingBy({ releases }: History, { dayOf, count }: Days): (day: number) => boolean {
  const first = releases.find(({ prerelease }) => !prerelease);
  const since = first ? dayOf(first.releasedAt) : count;
  return (day) => since <= day;
}
