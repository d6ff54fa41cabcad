import { fileKind } from '../../src/core/failures/fixes/fileKind';
import { linesOf, plainGit, plainGitLines } from './plainGit';

/** The lines that a change removed and that, by git blame, changes of the 21 days before had written. */
export interface BlamedRework {
  readonly sha: string;
  readonly rewritten: number;
  /** Git sees renames in it. */
  readonly moves: boolean;
}

const YOUNG = 21 * 24 * 3600;
const AGAINST_FIRST = [
  '--no-walk=unsorted',
  '--first-parent',
  '-m',
  '--no-renames',
  '--ignore-submodules=all',
  '--format=%x01%H %ct',
];

/**
 * Asks git about those of the changes that removed lines of code, one by one.
 * @param shas Of the mainline's last commits, oldest first; none of those before is looked at.
 * @param asked Some of them.
 */
export async function blamedRework(
  folder: string,
  shas: readonly string[],
  asked: readonly string[],
): Promise<BlamedRework[]> {
  const counted = countedChanges(folder, shas);
  const removing = asked
    .flatMap((sha) => counted.get(sha) ?? [])
    .filter(({ removing: files, isLarge }) => files.length > 0 && !isLarge);
  const blamed: BlamedRework[] = [];
  for (const change of removing) blamed.push(await blamedChange(folder, change, counted));
  return blamed;
}

interface CountedChange {
  readonly sha: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly isLarge: boolean;
  /** Files of code and tests that it removed lines of. */
  readonly removing: readonly string[];
}

function countedChanges(folder: string, shas: readonly string[]): Map<string, CountedChange> {
  const text = plainGit(folder, ['log', '--stdin', ...AGAINST_FIRST, '--numstat', '-z'], shas.join('\n'));
  const changes = text.split('\x01').filter((part) => part !== '');
  return new Map(
    changes.map((part) => {
      const [head = '', ...tokens] = part.split('\0');
      const [sha = '', at = ''] = head.split(' ');
      const files = tokens
        .map((token) => token.trim().split('\t'))
        .filter(([, , file]) => file !== undefined && ['code', 'test'].includes(fileKind(file)))
        .map(([added, deleted, file = '']) => ({ added: Number(added) || 0, deleted: Number(deleted) || 0, file }))
        .filter(({ added, deleted }) => added + deleted > 0);
      const lines = files.reduce((sum, { added, deleted }) => sum + added + deleted, 0);
      const removing = files.filter(({ deleted }) => deleted > 0).map(({ file }) => file);
      return [sha, { sha, at: Number(at), isLarge: files.length > 50 || lines > 5000, removing }];
    }),
  );
}

async function blamedChange(
  folder: string,
  { sha, at, removing }: CountedChange,
  counted: ReadonlyMap<string, CountedChange>,
): Promise<BlamedRework> {
  let rewritten = 0;
  for (const file of removing) {
    const diff = await plainGitLines(folder, [
      'diff',
      '-U0',
      '--no-renames',
      `${sha}^1`,
      sha,
      '--',
      `:(literal)${file}`,
    ]);
    const ranges = diff.flatMap((line) => {
      const [, start, count = '1'] = /^@@ -(\d+)(?:,(\d+))? /.exec(line) ?? [];
      return start !== undefined && count !== '0' ? [`-L${start},+${count}`] : [];
    });
    const blame = await plainGitLines(folder, [
      'blame',
      '--root',
      '--first-parent',
      '-l',
      '-s',
      ...ranges,
      `${sha}^1`,
      '--',
      file,
    ]);
    rewritten += blame.filter((line) => {
      const writer = counted.get(line.slice(0, 40));
      return writer !== undefined && !writer.isLarge && writer.at > at - YOUNG;
    }).length;
  }
  const renames = linesOf(plainGit(folder, ['diff', '-M', '--diff-filter=R', '--name-only', `${sha}^1`, sha]));
  return { sha, rewritten, moves: renames.length > 0 };
}
