import type { PlainCommit, PlainHistory } from './plainHistory';
import { leastReaching } from './reaching';

/** Times are seconds since 1970. */
export interface PlainChange {
  readonly commit: PlainCommit;
  readonly brought: readonly PlainCommit[];
  /** Null where git can't tell. */
  readonly started: number | null;
  readonly files: number;
  readonly isBot: boolean;
}

/** What landed on the mainline until then, oldest first. */
export function plainChanges({ commits, mainline }: PlainHistory, end: number): PlainChange[] {
  const tip = mainline.findIndex(({ committed }) => committed < end);
  const landed = tip < 0 ? [] : mainline.slice(tip).toReversed();
  const places = leastReaching(
    commits,
    landed.map(({ sha }, place) => [sha, place]),
  );
  const brought: PlainCommit[][] = landed.map(() => []);
  for (const commit of commits) {
    const place = places.get(commit.sha);
    if (place !== undefined && landed[place] !== commit) brought[place]?.push(commit);
  }
  return landed.map((commit, place) =>
    commit.parents.length > 1 ? mergeOf(commit, brought[place] ?? []) : singleOf(commit),
  );
}

function mergeOf(commit: PlainCommit, brought: readonly PlainCommit[]): PlainChange {
  const isEmpty = brought.length === 0;
  return {
    commit,
    brought,
    started: isEmpty
      ? null
      : brought.reduce((least, { authored }) => Math.min(least, authored), Number.POSITIVE_INFINITY),
    files: new Set(brought.flatMap(({ paths }) => paths)).size,
    isBot: isEmpty ? commit.isBot : brought.every(({ isBot }) => isBot),
  };
}

function singleOf(commit: PlainCommit): PlainChange {
  const isObservable = Math.abs(commit.committed - commit.authored) > 60;
  return {
    commit,
    brought: [commit],
    started: isObservable ? commit.authored : null,
    files: commit.paths.length,
    isBot: commit.isBot,
  };
}
