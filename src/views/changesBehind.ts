import * as l10n from '@vscode/l10n';
import type { Report, ReportedChange, ReportedRelease } from '../core/report/report';
import { HOUR } from '../core/time/instant';
import { shortSha } from './commitWords';
import { day } from './dates';
import { type ExplainedItem, type ExplainedList, listed, plainItem } from './explained';
import { countOfChanges, countOfFiles, countOfLines, countOfReleases, hours } from './words';

/** Changes with what the figure counts of each; null leaves one out. */
export function changesBehind(
  title: (count: string) => string,
  changes: readonly ReportedChange[],
  say: (change: ReportedChange) => string | null,
): ExplainedList[] {
  const items = changes.flatMap((change) => {
    const said = say(change);
    return said === null ? [] : [changeItem(change, said)];
  });
  return listed(title(countOfChanges(items.length)), items);
}

export function changeItem({ sha, mergedAt, subject }: ReportedChange, said: string): ExplainedItem {
  const facts = [shortSha(sha), day(mergedAt), said].filter((fact) => fact !== '').join(' · ');
  return { text: `${facts} · ${subject}`, sha };
}

/** Commits by their full names, with their subjects where the report lists them. */
export function commitsBehind(shas: readonly string[], { changes = [] }: Pick<Report, 'changes'>): ExplainedList[] {
  const known = new Map(changes.map((change) => [change.sha, change]));
  const items = shas.map((sha) => {
    const change = known.get(sha);
    return change ? changeItem(change, '') : { text: shortSha(sha), sha };
  });
  return listed(countOfChanges(items.length), items);
}

export function releasesBehind(releases: readonly ReportedRelease[]): ExplainedList[] {
  const items = releases.map((release) => ({ text: releaseInWords(release), sha: release.sha }));
  return listed(countOfReleases(items.length), items);
}

/** Releases by their names alone. */
export function namedReleases(names: readonly string[], { releases }: Pick<Report, 'releases'>): ExplainedList[] {
  const known = new Map(releases.map((release) => [release.name, release]));
  const items = names.map((name) => {
    const release = known.get(name);
    return release ? { text: releaseInWords(release), sha: release.sha } : plainItem(name);
  });
  return listed(countOfReleases(items.length), items);
}

function releaseInWords({ name, at, changes, hotfix, rolledBackTo }: ReportedRelease): string {
  return [
    name,
    day(at),
    countOfChanges(changes),
    hotfix ? l10n.t('hotfix') : null,
    rolledBackTo === null ? null : l10n.t('back to {0}', rolledBackTo),
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

export function cycleOf({ cycleHours, bot }: ReportedChange): string | null {
  return bot || cycleHours === null ? null : hours(cycleHours);
}

export function leadOf({ leadHours, releasedIn, bot }: ReportedChange): string | null {
  return bot || leadHours === null || releasedIn === null ? null : `${hours(leadHours)} · ${releasedIn}`;
}

/** From merge to release, where the report lists that release. */
export function waitingOf(releases: readonly ReportedRelease[]): (change: ReportedChange) => string | null {
  const times = new Map(releases.map(({ name, at }) => [name, Date.parse(at)]));
  return ({ mergedAt, releasedIn }) => {
    const at = releasedIn === null ? undefined : times.get(releasedIn);
    return at === undefined ? null : `${hours((at - Date.parse(mergedAt)) / HOUR)} · ${releasedIn}`;
  };
}

export function filesOf({ files }: ReportedChange): string | null {
  return files === null ? null : countOfFiles(files);
}

export function linesOf({ added, deleted }: ReportedChange): string | null {
  return added === null || deleted === null ? null : countOfLines(added + deleted);
}
