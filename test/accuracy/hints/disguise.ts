import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { temporaryFolder } from '../../support/temporaryFolder';
import { linesOf, plainGit } from '../plainGit';
import { nameOf, packOf, RawCommits, withMessage } from './objects';

export interface Disguise {
  /** A bare repository that looks like the clone at the commit, but for the rewritten messages. */
  readonly folder: string;
  /** How many messages were rewritten. */
  readonly rewritten: number;
  remove(): void;
}

/** How the messages of some commits are rewritten; one that is returned as it is stays. */
export interface Rewriting {
  readonly shas: readonly string[];
  rewrite(message: string, sha: string): string;
}

/**
 * A repository beside a clone, whose objects it borrows: its one branch ends at the commit, its tags are the clone's, and
 * commits whose messages are rewritten are replaced (git-replace) by others with the same tree, parents and names.
 * Whatever reads it with git, the product before all, reads the rewritten messages and nothing else. The clone is only read.
 */
export async function disguised(
  gitFolder: string,
  head: string,
  rewriting: Rewriting | null = null,
): Promise<Disguise> {
  const { path: folder, remove } = temporaryFolder();
  plainGit(folder, ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  mkdirSync(path.join(folder, 'objects/info'), { recursive: true });
  writeFileSync(path.join(folder, 'objects/info/alternates'), `${path.join(gitFolder, 'objects')}\n`);
  const refs = linesOf(plainGit(gitFolder, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags']));
  const replacements = rewriting ? await replaced(gitFolder, folder, rewriting) : [];
  const all = [...refs, ...replacements, `${head} refs/heads/main`];
  const inOrder = all.toSorted((a, b) => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1));
  writeFileSync(path.join(folder, 'packed-refs'), `# pack-refs with: sorted \n${inOrder.join('\n')}\n`);
  return { folder, rewritten: replacements.length, remove };
}

/** Adds the rewritten commits; their refs as git packs them. */
async function replaced(gitFolder: string, folder: string, { shas, rewrite }: Rewriting): Promise<string[]> {
  const contents: Buffer[] = [];
  const refs: string[] = [];
  const reader = new RawCommits(({ sha, content }) => {
    const changed = withMessage(content, (message) => rewrite(message, sha));
    if (changed === null) return;
    contents.push(changed);
    refs.push(`${nameOf(changed)} refs/replace/${sha}`);
  });
  const reading = git(gitFolder, ['cat-file', '--batch', '--buffer']);
  reading.stdout.on('data', (chunk: Buffer) => reader.push(chunk));
  await Promise.all([pipeline(Readable.from(shas.map((sha) => `${sha}\n`)), reading.stdin), ended(reading)]);
  if (contents.length === 0) return [];
  const writing = git(folder, ['index-pack', '--stdin']);
  writing.stdout.resume();
  await Promise.all([pipeline(Readable.from(packOf(contents)), writing.stdin), ended(writing)]);
  return refs;
}

/** The names of all that some commits and the clone's tags reach. */
export async function reachable(gitFolder: string, tips: readonly string[]): Promise<string[]> {
  const listing = git(gitFolder, ['rev-list', '--tags', '--stdin']);
  listing.stdin.end(tips.join('\n'));
  const chunks: Buffer[] = [];
  listing.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await ended(listing);
  return linesOf(Buffer.concat(chunks).toString('latin1'));
}

function git(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', args, { cwd: folder, env: { ...process.env, GIT_NO_REPLACE_OBJECTS: '1' } });
  child.stderr.pipe(process.stderr);
  return child;
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`git ended with ${status}.`);
}
