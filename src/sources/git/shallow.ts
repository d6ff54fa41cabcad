import { readFile } from 'node:fs/promises';
import type { Git } from './git';

/**
 * The commits that a shallow clone was cut at, with the parents that they really have.
 * git itself shows them as if they had none and had brought every file.
 * @param file Of the repository, where git lists them.
 */
export async function readCuts(git: Git, file: string): Promise<Map<string, readonly string[]>> {
  const shas = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  const cuts = new Map<string, readonly string[]>();
  if (shas.length === 0) return cuts;
  const chunks: Buffer[] = [];
  await git.stream(['cat-file', '--batch'], (chunk) => chunks.push(chunk), `${shas.join('\n')}\n`);
  const output = Buffer.concat(chunks);
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf('\n', start);
    const [sha = '', type, size] = output.toString('latin1', start, end).split(' ');
    const length = type === 'commit' ? Number(size) : -1;
    if (length >= 0) cuts.set(sha, parentsIn(output.toString('latin1', end + 1, end + 1 + length)));
    // a commit is followed by a newline of its own; what is missing has no second line
    start = end + 1 + length + 1;
  }
  return cuts;
}

function parentsIn(commit: string): string[] {
  const header = commit.slice(0, commit.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
