import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Report, ReportedChange } from '../../src/core/report/report';
import { root } from '../support/paths';
import { commitsIn, linesOf, type PlainCommit, pathsOf, plainGit } from './plainGit';

const WINDOW_DAYS = 90;
/** Changes whose first release is looked up with `git tag --contains`, which takes its time. */
const MOST_RELEASES = 200;
const PRERELEASE = /alpha|beta|rc|pre|dev|next|canary|nightly|snapshot|experimental|insider/i;

/** Prints each difference between the report of the last 90 days and plain git; returns how many there are. */
export function checkRepository(folder: string, asOf = newestInstant(folder)): number {
  const differences: string[] = [];
  const differ = (what: string, ours: unknown, gits: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(gits))
      differences.push(`${what}: ${String(ours)}, git ${String(gits)}`);
  };
  const report = reportOf(folder, asOf);
  const { repository, measurements, changes = [] } = report;
  const end = Date.parse(asOf) / 1000;
  const chain = commitsIn(folder, '--first-parent', repository.mainline ?? 'HEAD');
  const mainline = chain.slice(chain.findIndex(({ committed }) => committed < end));
  const tip = mainline[0]?.sha ?? '';
  differ('changes in all', repository.changes, mainline.length);
  differ('commits in all', repository.commits, Number(plainGit(folder, 'rev-list', '--count', tip)));

  const merged = mainline.filter(({ committed }) => committed >= end - WINDOW_DAYS * 86_400 && committed < end);
  const ours = new Map(changes.map((change) => [change.sha, change]));
  differ('changes in the window', changes.length, merged.length);
  const hours: number[] = [];
  for (const commit of merged) {
    const expected = changeOf(folder, commit);
    const change = ours.get(commit.sha);
    const name = commit.sha.slice(0, 9);
    differ(`${name} commits`, change?.commits, expected.commits);
    differ(`${name} files`, change?.files, expected.files);
    differ(`${name} bot`, change?.bot, expected.bot);
    differ(`${name} cycle hours`, change?.cycleHours, expected.hours);
    if (expected.hours !== null && !expected.bot) hours.push(expected.hours);
  }
  const { cycleTime } = measurements;
  differ('median cycle time', cycleTime.state === 'measured' ? cycleTime.value : undefined, median(hours));
  for (const change of changes.slice(0, MOST_RELEASES)) checkRelease(folder, change, end, differ);

  console.log(`${repository.name} as of ${asOf}: ${repository.commits} commits, ${changes.length} changes checked`);
  for (const difference of differences) console.log(`  ${difference}`);
  return differences.length;
}

function reportOf(folder: string, asOf: string): Report {
  const args = [
    'report',
    folder,
    '--json',
    '--detail',
    '--no-endpoints',
    '--window',
    `${WINDOW_DAYS}d`,
    '--as-of',
    asOf,
  ];
  const command = [path.join(root, 'dist/cli.js'), ...args];
  const output = execFileSync(process.execPath, command, { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output.toString()) as Report;
}

/** So that a snapshot of any age has a window full of changes. */
function newestInstant(folder: string): string {
  const seconds = Number(plainGit(folder, 'log', '-1', '--format=%ct', 'HEAD'));
  return new Date((seconds + 1) * 1000).toISOString().replace('.000', '');
}

function changeOf(folder: string, commit: PlainCommit) {
  const [, ...others] = commit.parents;
  if (others.length === 0) {
    const observable = Math.abs(commit.committed - commit.authored) > 60;
    return {
      commits: 1,
      files: pathsOf(folder, commit).length,
      bot: commit.isBot,
      hours: observable ? hoursUnlessSkewed(commit.committed - commit.authored) : null,
    };
  }
  const brought = commitsIn(folder, ...others, `^${commit.sha}^1`);
  const started = brought.reduce((least, { authored }) => Math.min(least, authored), Number.POSITIVE_INFINITY);
  return {
    commits: brought.length,
    files: new Set(brought.flatMap((each) => pathsOf(folder, each))).size,
    bot: brought.length > 0 ? brought.every(({ isBot }) => isBot) : commit.isBot,
    hours: brought.length > 0 ? hoursUnlessSkewed(commit.committed - started) : null,
  };
}

function hoursUnlessSkewed(seconds: number): number | null {
  return seconds < 0 ? null : seconds / 3600;
}

function checkRelease(
  folder: string,
  { sha, releasedIn }: ReportedChange,
  end: number,
  differ: (what: string, ours: unknown, gits: unknown) => void,
): void {
  const format = '--format=%(refname:strip=2) %(creatordate:unix)';
  const tags = linesOf(plainGit(folder, 'tag', '--contains', sha, format))
    .map((line) => line.split(' '))
    .map(([name = '', at]) => ({ name, at: Number(at) }))
    .filter(({ name, at }) => /\d+[._-]\d+/.test(name) && !PRERELEASE.test(name) && at < end);
  const first = tags.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const ours = tags.find(({ name }) => name === releasedIn);
  // tags of one publish are up to an hour apart
  const agrees = releasedIn === null ? tags.length === 0 : ours !== undefined && ours.at - first <= 3600;
  if (!agrees) differ(`${sha.slice(0, 9)} first release`, releasedIn, tags.map(({ name }) => name).join(' ') || null);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
