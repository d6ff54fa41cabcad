import { DAY, type Instant, MINUTE } from '../time/instant';
import type { Tag } from './tag';

/** Tags that follow one another this closely were made in one go. */
const CLOSE = 10 * MINUTE;
const LEAST = 5;
const SPAN = 7 * DAY;

/**
 * The tags with the times at which they released: where five or more were made in one go on commits of more than a week,
 * they were brought from elsewhere, and each released when its commit was made.
 * @param committedAt Of a commit; undefined for one that wasn't read.
 */
export function withImportsDated(
  tags: readonly Tag[],
  committedAt: (sha: string) => Instant | undefined,
): readonly Tag[] {
  return madeTogether(tags).flatMap((together) => {
    const commits = together.map(({ sha, taggedAt }) => committedAt(sha) ?? taggedAt);
    const isImport = together.length >= LEAST && spanOf(commits) - spanOf(together.map(timeOf)) > SPAN;
    return isImport ? together.map((tag, i) => ({ ...tag, taggedAt: commits[i] ?? tag.taggedAt })) : together;
  });
}

function madeTogether(tags: readonly Tag[]): Tag[][] {
  const groups: Tag[][] = [];
  for (const tag of tags.toSorted((a, b) => a.taggedAt - b.taggedAt)) {
    const last = groups.at(-1)?.at(-1);
    if (last && tag.taggedAt - last.taggedAt <= CLOSE) groups.at(-1)?.push(tag);
    else groups.push([tag]);
  }
  return groups;
}

function timeOf({ taggedAt }: Tag): Instant {
  return taggedAt;
}

function spanOf(instants: readonly Instant[]): number {
  const [least, most] = instants.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return most - least;
}
