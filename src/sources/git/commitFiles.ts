import type { ChangedFile, CommitFiles } from '../../core/history/commitFiles';
import { type Git, type GitOptions, gitIn } from './git';

/**
 * A commit and the files it changed against its first parent.
 * @param sha A full object name.
 * @throws GitFailure where the repository has no such commit.
 */
export async function readCommitFiles(root: string, sha: string, options: GitOptions): Promise<CommitFiles> {
  const git = gitIn(root, options);
  const [parent, subject] = await readHeader(git, requireObjectName(sha));
  const [from, to] = parent === undefined ? ['--root', sha] : [parent, sha];
  const text = await git.text([
    'diff-tree',
    '-r',
    '-z',
    '--no-commit-id',
    '--name-status',
    '--no-renames',
    from,
    to,
    '--',
  ]);
  const tokens = text.split('\0');
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 2) files.push({ kind: kindOf(tokens[i]), path: tokens[i + 1] ?? '' });
  return { sha, subject, parent: parent ?? null, files };
}

/** Bytes; an editor is no place for more. */
const LARGEST_FILE = 2 * 1024 * 1024;

/**
 * The text of a file as a commit left it; in the place of what is no text, a line that says what it is.
 * @throws GitFailure where the commit has no such file.
 */
export async function readFileAt(root: string, sha: string, path: string, options: GitOptions): Promise<string> {
  const git = gitIn(root, options);
  const listing = ['--literal-pathspecs', 'ls-tree', '-z', '-l', '--full-tree', requireObjectName(sha), '--', path];
  const [, type, name = '', size] = (await git.text(listing)).split(/[ \t]+/, 4);
  if (type === 'commit') return `Subproject commit ${name}\n`;
  if (Number(size) > LARGEST_FILE) return `This file has ${size} bytes, too many to show here.\n`;
  const text = await git.text(['cat-file', 'blob', requireObjectName(name)]);
  return text.includes('\0') ? `This file is not text; it has ${size} bytes.\n` : text;
}

async function readHeader(git: Git, sha: string): Promise<[string | undefined, string]> {
  const text = await git.text([
    'show',
    '--no-patch',
    '--no-show-signature',
    '--format=%P%x00%s',
    '--encoding=UTF-8',
    sha,
    '--',
  ]);
  const [parents = '', subject = ''] = text.replace(/\n$/, '').split('\0');
  return [parents.split(' ').find((parent) => parent !== ''), subject];
}

/** It goes into git's arguments, so it must be nothing else. */
function requireObjectName(sha: string): string {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw new Error('That is no object name.');
  return sha;
}

function kindOf(status: string | undefined): ChangedFile['kind'] {
  if (status === 'A') return 'added';
  return status === 'D' ? 'deleted' : 'modified';
}
