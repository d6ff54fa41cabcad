import { execFileSync } from 'node:child_process';

/** git as a person would type it: nothing here is shared with src/sources. */
export function plainGit(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

export interface PlainCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly authored: number;
  readonly committed: number;
  readonly isBot: boolean;
}

const BOT = /\[bot\]|^(dependabot|renovate)\b/i;

export function commitsIn(folder: string, ...revisions: string[]): PlainCommit[] {
  const format = '--format=%H%x1f%P%x1f%at%x1f%ct%x1f%an%x1f%ae';
  return linesOf(plainGit(folder, 'log', format, ...revisions, '--')).map((line) => {
    const [sha = '', parents = '', authored, committed, name = '', address = ''] = line.split('\x1f');
    return {
      sha,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      authored: Number(authored),
      committed: Number(committed),
      isBot: BOT.test(name) || BOT.test(address),
    };
  });
}

/** The paths that a commit changed against its only parent; a merge has none. */
export function pathsOf(folder: string, { sha, parents }: PlainCommit): string[] {
  if (parents.length > 1) return [];
  const args = ['diff-tree', '-r', '--root', '--no-commit-id', '--name-only', '--no-renames', '-z', sha];
  return plainGit(folder, ...args)
    .split('\0')
    .filter((name) => name !== '');
}
