import { createHash } from 'node:crypto';
import { authorKeys } from '../../src/core/history/commitKeys';
import { Commits } from '../../src/core/history/commits';
import type { ChangeDetails } from '../../src/core/history/details';
import { factsOfMessage } from '../../src/core/history/message/message';
import { hashOf } from '../../src/core/history/message/title';
import type { RepositoryFacts } from '../../src/core/history/repository';
import type { Tag } from '../../src/core/history/tag';
import { DAY, type Instant } from '../../src/core/time/instant';
import { addCommit } from './commitList';

/** Day 0 of every past that tests make up. */
const DAY_0 = Date.parse('2026-01-01T00:00:00Z');

/** The instant some days (also parts of days) after day 0. */
export function onDay(day: number): Instant {
  return Math.round(DAY_0 + day * DAY);
}

/** The object name of a commit, from the name it has in the test; a full object name stands for itself. */
export function sha(name: string): string {
  return /^[0-9a-f]{40}$/.test(name) ? name : createHash('sha1').update(name).digest('hex');
}

interface CommitFacts {
  /** Its parents, the one before it in the list unless said; none for `[]`. */
  readonly after?: readonly string[];
  /** The day on which it was written; the day on which it was committed, unless said. */
  readonly begun?: number;
  /** The whole message; its name, unless said. */
  readonly says?: string;
  readonly files?: readonly string[];
  readonly bot?: boolean;
  /** Who wrote it; somebody who wrote nothing else, unless said. */
  readonly by?: string;
}

interface CommitMark extends CommitFacts {
  readonly kind: 'commit';
  readonly name: string;
  readonly day: number;
}

interface TagMark {
  readonly kind: 'tag';
  readonly name: string;
  readonly day: number;
  readonly on: string;
}

export type Mark = CommitMark | TagMark;

export function commit(name: string, day: number, facts: CommitFacts = {}): Mark {
  return { kind: 'commit', name, day, ...facts };
}

/** A merge of one or several branches into another. */
export function merge(name: string, day: number, into: string, ...branches: readonly string[]): Mark {
  return { kind: 'commit', name, day, after: [into, ...branches], files: [] };
}

/** A commit that takes back another, as `git revert` words it. */
export function revert(name: string, day: number, target: string, facts: CommitFacts = {}): Mark {
  return commit(name, day, { says: `Revert "${target}"\n\nThis reverts commit ${sha(target)}.`, ...facts });
}

export function tag(name: string, day: number, on: string): Mark {
  return { kind: 'tag', name, day, on };
}

/** A repository, and what each of its commits says first. */
export interface Past extends RepositoryFacts {
  readonly subjects: ReadonlyMap<string, string>;
}

/** What would be looked up of its changes; lines, where the test has them. */
export function detailsOf({ subjects }: Past, lines: ChangeDetails['lines'] = null): ChangeDetails {
  return { subjects, lines, rework: null, sizes: null };
}

/**
 * What git would tell of a history that reads like this:
 *
 *     past(
 *       commit('base', 0),
 *       commit('idea', 1, { after: ['base'] }),
 *       commit('fix', 2, { after: ['base'], says: 'Fix the total (#12)' }),
 *       merge('merged', 3, 'fix', 'idea'),
 *       tag('v1.0.0', 4, 'merged'),
 *     );
 *
 * The last commit is the mainline's tip and is checked out.
 */
export function past(...marks: readonly (Mark | readonly Mark[])[]): Past {
  const commits = new Commits();
  const subjects = new Map<string, string>();
  const tags: Tag[] = [];
  let tip: string | null = null;
  for (const mark of marks.flat()) {
    if (mark.kind === 'tag') {
      tags.push({ name: mark.name, sha: sha(mark.on), taggedAt: onDay(mark.day) });
      continue;
    }
    const { name, day, after, begun = day, says = name, files = [name], bot = false, by = name } = mark;
    const parents: readonly string[] = after?.map(sha) ?? (tip === null ? [] : [tip]);
    const times = { authoredAt: onDay(begun), committedAt: onDay(day) };
    tip = sha(name);
    subjects.set(tip, says.split('\n', 1)[0] ?? '');
    const facts = factsOfMessage(says);
    const keys = authorKeys(hashOf(by), times.authoredAt, facts.title);
    addCommit(commits, { ...facts, ...times, ...keys, sha: tip, parents, bot, paths: files });
  }
  return {
    name: 'project',
    head: tip,
    mainline: tip === null ? null : { name: 'main', sha: tip },
    shallow: false,
    commits,
    tags,
    readSince: null,
    subjects,
  };
}
