import type { Report, ReportedChange } from '../../src/core/report/report';
import { compared, type Difference } from './difference';
import { hoursUnlessSkewed, shortened } from './figures';
import type { PlainChange } from './plainChanges';
import { isIn, type PlainFacts } from './plainFacts';

/** Each change of the report against git, and that there are no others. */
export function checkChanges({ repository, changes = [] }: Report, facts: PlainFacts): Difference[] {
  const merged = facts.changes.filter(({ commit }) => isIn(facts.window, commit.committed)).toReversed();
  const ours = new Map(changes.map((change) => [change.sha, change]));
  const reached = facts.changes.reduce(
    (sum, { commit, brought }) => sum + brought.length + Number(commit.parents.length > 1),
    0,
  );
  return [
    ...compared('changes in all', '', repository.changes, facts.changes.length),
    ...compared('commits in all', '', repository.commits, reached),
    ...compared(
      'order of the changes',
      '',
      changes.map(({ sha }) => shortened(sha)),
      merged.map(({ commit }) => shortened(commit.sha)),
    ),
    ...merged.flatMap((change) => checkChange(ours.get(change.commit.sha), change)),
  ];
}

function checkChange(ours: ReportedChange | undefined, { commit, brought, started, files, isBot }: PlainChange) {
  const name = shortened(commit.sha);
  const cycleHours = started === null ? null : hoursUnlessSkewed(started, commit.committed);
  return [
    ...compared('commits', name, ours?.commits, brought.length),
    ...compared('files', name, ours?.files, files),
    ...compared('bot', name, ours?.bot, isBot),
    ...compared('merge', name, ours?.kind === 'merge', commit.parents.length > 1),
    ...compared('start', name, secondsOf(ours?.startedAt), started),
    ...compared('landing', name, secondsOf(ours?.mergedAt), commit.committed),
    ...compared('cycle hours', name, ours?.cycleHours, cycleHours),
  ];
}

function secondsOf(timestamp: string | null | undefined): number | null {
  return typeof timestamp === 'string' ? Date.parse(timestamp) / 1000 : null;
}
