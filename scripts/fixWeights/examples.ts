import { execFileSync } from 'node:child_process';
import { plainSubject } from '../../src/core/failures/fixes/changeType';
import { isCode } from '../../src/core/failures/fixes/fileKind';
import { fixSigns } from '../../src/core/failures/fixes/fixSigns';
import { stemsOf } from '../../src/core/failures/fixes/stems';
import { isBot } from '../../src/core/history/bot';

/** A commit that is known, or thought, to be a fix or none. */
export interface Example {
  readonly signs: readonly string[];
  readonly isFix: boolean;
  readonly weight: number;
  /** Told by what the developers wrote, and not because they wrote nothing. */
  readonly sure: boolean;
  /** Seconds since 1970. */
  readonly committedAt: number;
}

interface Commit {
  readonly committedAt: number;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly string[];
  readonly added: number;
  readonly deleted: number;
}

const OF_COMMIT = '--format=%x01%an%x00%ae%x00%ct%x00%B%x02';

/** Those that touch code, by people, merges aside. */
function commitsOf(gitFolder: string, head: string): Commit[] {
  const log = ['log', '--no-merges', '--no-renames', '--numstat', OF_COMMIT, head];
  const text = execFileSync('git', ['-C', gitFolder, ...log], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return text
    .split('\x01')
    .slice(1)
    .flatMap((each) => {
      const [said = '', counted = ''] = each.split('\x02');
      const [name = '', address = '', committedAt, message = ''] = said.split('\0');
      if (isBot(name, address, [])) return [];
      const rows = counted.split('\n').flatMap((line) => {
        const [added, deleted, path] = line.split('\t');
        return path === undefined ? [] : [{ path, added: Number(added) || 0, deleted: Number(deleted) || 0 }];
      });
      if (!rows.some(({ path }) => isCode(path))) return [];
      const end = message.indexOf('\n');
      return {
        committedAt: Number(committedAt),
        subject: message.slice(0, end),
        body: message.slice(end).slice(0, 4000),
        files: rows.map(({ path }) => path),
        added: rows.reduce((sum, { added }) => sum + added, 0),
        deleted: rows.reduce((sum, { deleted }) => sum + deleted, 0),
      };
    });
}

function signsOf({ subject, body, files, added, deleted }: Commit): string[] {
  return [...fixSigns(subject, body, files, { added, deleted })];
}

const TYPE = /^(fix|feat|chore|docs|refactor|test|perf|ci|build|style|types|deps|workflow|wip)(?:\([^)]*\))?!?: /;

/** Of a repository whose developers write types; what has none is left out. */
export function typedExamples(gitFolder: string, head: string): Example[] {
  return commitsOf(gitFolder, head).flatMap((commit) => {
    const type = TYPE.exec(commit.subject)?.[1];
    if (type === undefined) return [];
    return [{ signs: signsOf(commit), isFix: type === 'fix', weight: 1, sure: true, committedAt: commit.committedAt }];
  });
}

const TRAILER = /^Fixes:\s+[0-9a-f]{7,}/m;
const REPORTED = /^Reported-(?:by|at):/m;
/** Subjects that begin so tell of other work, where nothing else in the message tells of a defect. */
const OTHER_WORK = new Set(
  stemsOf(
    'add new allow support implement introduce rename refactor document convert prepare bump optimize improve factor ' +
      'cleanup clean simplify clarify update move split replace enable migrate test define remove drop',
  ),
);
const DEFECT = /\bfix|\bbug|crash|wrong|broke/i;
/** What labelled them must not be learnt; of those that name what they repair, only other work's bodies were asked. */
const LABELLING = /^[~^]?(?:fix|bug|bugfix|fixup)(?: |$)| (?:fix|bug)$/;
const LABELLING_BODY = /^~(?:fix|bug|bugfix|fixup)$/;

/** Of a repository where some fixes name what they repair, or a report of it: the rest are fixes or none, mostly none. */
export function trailerExamples(gitFolder: string, head: string): Example[] {
  return commitsOf(gitFolder, head).map((commit) => {
    const { subject, body, committedAt } = commit;
    const [first = ''] = stemsOf(plainSubject(subject));
    const named = TRAILER.test(body);
    const isFix = named || REPORTED.test(body) || first === 'fix';
    const clear = OTHER_WORK.has(first) && !DEFECT.test(subject + body);
    return {
      signs: signsOf(commit).filter((sign) => !(named ? LABELLING_BODY : LABELLING).test(sign)),
      isFix,
      weight: named ? 1 : isFix || clear ? 0.8 : 0.1,
      sure: isFix || clear,
      committedAt,
    };
  });
}

/** The same with weights that come to a total, of which the fixes have a share. */
export function balanced(examples: readonly Example[], total: number, share: number): Example[] {
  const sum = (isFix: boolean) => examples.reduce((all, each) => all + (each.isFix === isFix ? each.weight : 0), 0);
  const [fixes, others] = [(share * total) / sum(true), ((1 - share) * total) / sum(false)];
  return examples.map((each) => ({ ...each, weight: each.weight * (each.isFix ? fixes : others) }));
}
