import { execFileSync } from 'node:child_process';
import type { Report } from '../../src/core/report/report';
import { LOG } from '../../src/sources/git/logFormat';
import { type Timed, timed } from './timed';

/** A repository that is measured, and the bare commands that its measures are held against. */
export interface Subject {
  readonly folder: string;
  /** In full: `refs/heads/main`. */
  readonly mainline: string;
  /** Commits that the product reads. */
  readonly commits: number;
  /** An instant soon after the newest commit: the figures of the last 90 days are about something. Seconds since 1970. */
  readonly asOf: number;
  /** What a person would type: the same commits, fields and files. */
  log(env?: Readonly<Record<string, string>>): Timed;
  /** Only the last so many days. */
  logSince(days: number): Timed;
}

const DAY = 24 * 3600;

/** @param report Of the repository, for its mainline. */
export function subjectIn(folder: string, report: Report): Subject {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
  const { mainline } = report.repository;
  if (mainline === null) throw new Error(`${folder} has no commits.`);
  const tags = git(['for-each-ref', '--format=%(objectname) %(objecttype) %(*objecttype)', 'refs/tags']).split('\n');
  const tips = [mainline, ...tags.filter((line) => line.endsWith('commit')).map((line) => line.split(' ')[0])];
  const input = `${tips.join('\n')}\n`;
  const asOf = Number(git(['log', '-1', '--format=%ct', mainline])) + 3600;
  return {
    folder,
    mainline: git(['rev-parse', '--symbolic-full-name', mainline]),
    commits: Number(git(['rev-list', '--count', '--stdin'], input)),
    asOf,
    log: (env = {}) => timed('git', LOG, { cwd: folder, input, env }),
    logSince: (days) => timed('git', [...LOG, `--since=${asOf - days * DAY}`], { cwd: folder, input }),
  };
}
