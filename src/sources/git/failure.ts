import type { Problem } from '../../core/problem';

/** Why there is nothing to report on. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export function gitProblem(code: string, message: string, fix: string | null): Problem {
  return { code, message, fix, source: 'git' };
}

export function folderMissing(folder: string): GitFailure {
  return fail('folderMissing', `There is no folder ${folder}.`, 'Check how the path is written.');
}

/** It never ran. `stderr` is what the operating system said, as Node words it. */
export function gitUnstartable(binary: string, stderr: string): GitFailure {
  const reason = /\b(?:spawn|E[A-Z]+)\b.*?\b(E[A-Z]{3,})\b/.exec(stderr)?.[1];
  const why = reason === undefined || reason === 'ENOENT' ? 'it was not found' : `it can't be run: ${reason}`;
  return fail(
    'gitMissing',
    `git could not be started as "${binary}": ${why}.`,
    'Install git (https://git-scm.com), or say where it is.',
  );
}

export function gitTooOld(found: string, needed: string): GitFailure {
  return fail('gitTooOld', `git ${found} is too old.`, `Update git to ${needed} or later.`);
}

/** @param silence Milliseconds. */
export function gitSilent(silence: number): GitFailure {
  return fail(
    'gitSilent',
    `git said nothing for ${silence / 60_000} minutes and was ended.`,
    'See whether "git log" works in a terminal there.',
  );
}

/** It ended well without an answer: it is no git, perhaps. */
export function gitSaidNothing(binary: string): GitFailure {
  return fail(
    'gitUnclear',
    `"${binary}" gave no answer that git gives.`,
    'See whether it is git: it should know "version".',
  );
}

/** What it printed ends too soon, though it ended well. */
export function logCutShort(): GitFailure {
  return fail(
    'logCutShort',
    'git ended before the whole history was printed.',
    'Look again; "git fsck" tells of damage.',
  );
}

/** It ran and failed. `stderr` is in English (LC_ALL=C). */
export function gitBroke(stderr: string, folder: string): GitFailure {
  const words = wordsOf(stderr);
  if (/dubious ownership|^fatal: unsafe repository/m.test(stderr)) {
    const command = /git config --global --add safe\.directory .+/.exec(stderr)?.[0];
    return fail(
      'dubiousOwnership',
      `The repository of ${folder} belongs to somebody else, so git refuses to read it.`,
      `If you trust it, run: ${command ?? `git config --global --add safe.directory "${folder}"`}`,
    );
  }
  if (/not a git repository/i.test(stderr)) {
    return fail('notARepository', `${folder} is not in a git repository.`, 'Name a folder of a repository.');
  }
  if (/promisor remote|transport '.*' not allowed/.test(stderr)) {
    return fail(
      'objectsNotFetched',
      'This partial clone has left a part of the history on its remote, and nothing is fetched for a report.',
      'Fetch it: git fetch --refetch --no-filter',
    );
  }
  const unlisted = /^fatal: could not open object name list: (.+)/m.exec(stderr)?.[1];
  if (unlisted !== undefined) {
    return fail(
      'ignoredRevsMissing',
      `git blame does not work here: the setting blame.ignoreRevsFile names ${unlisted}, which is not there.`,
      'Make that file, or take the setting back: git config --unset-all blame.ignoreRevsFile (with --global, if it is there).',
    );
  }
  if (BROKEN.test(stderr)) {
    return fail(
      'brokenObjects',
      `git can't read a part of this repository (${words}).`,
      'See what "git fsck" says; a fresh clone is the usual cure.',
    );
  }
  return fail('gitFailed', `git failed (${words}).`, null);
}

const BROKEN = new RegExp(
  [
    'bad object',
    'bad tree object',
    'could not (?:read|parse)',
    'unable to (?:read|unpack|parse|inflate)',
    'failed to traverse',
    'missing (?:object|blob|tree|commit)',
    'is corrupt',
    'invalid object',
    'not a valid object',
    'malformed object',
    'inflate:',
    'revision walk setup failed',
    'error processing',
    'parse_object_buffer failed',
  ].join('|'),
  'i',
);

/** What it gave as the reason, without what a URL may hold of a password. */
function wordsOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => each.startsWith('fatal:')) ?? lines.find((each) => each.startsWith('error:'));
  return (line ?? lines.at(-1) ?? 'without a word').replace(/\/\/[^/@\s]+@/g, '//').trim();
}

function fail(code: string, message: string, fix: string | null): GitFailure {
  return new GitFailure(gitProblem(code, message, fix));
}
