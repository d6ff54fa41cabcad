import type { Step, StepTag } from './anyHistory';
import { FastImport } from './fastImport';
import type { Repository } from './repository';

const HOUR = 3600;
const START = Date.parse('2022-01-01T00:00:00Z') / 1000;

/** A commit that was made from a step. */
export interface Grown {
  readonly sha: string;
  /** Counted from 1. */
  readonly number: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** How git fast-import knows it. */
  readonly name: string;
}

interface GrowOptions {
  /** What was made before and is still there. */
  readonly before?: readonly Grown[];
  /** How many commits before the last one the branch `main` is to be. */
  readonly mainBack?: number;
}

/**
 * Makes commits and tags in a bare repository, and moves its branch `main` to one of the commits, new or old. No two
 * commits have the same time, nor the tags of two commits.
 * @returns All that is there now.
 */
export async function grow(
  repository: Repository,
  steps: readonly Step[],
  { before = [], mainBack = 0 }: GrowOptions = {},
): Promise<Grown[]> {
  const grown: Grown[] = before.map((commit) => ({ ...commit, name: commit.sha }));
  const nested: { readonly name: string; readonly on: string; readonly at: number }[] = [];
  {
    await using git = new FastImport(repository.path);
    for (const step of steps) {
      const number = (grown.at(-1)?.number ?? 0) + 1;
      const at = hourOf(grown.at(-1)) + step.hours * HOUR;
      git.write(commitOf(step, number, at + number, grown));
      grown.push({ sha: await git.shaOf(number), number, at: at + number, name: `:${number}` });
      for (const [i, tag] of step.tags.entries()) {
        const name = tag.name.replace('#', String(number * 10 + i));
        git.write(tagOf(tag, name, number, at + tag.hoursLater * HOUR + number + 1800));
        if (tag.kind === 'nested') nested.push({ name: `${name}.1`, on: name, at: at + number + 1801 });
      }
    }
    const main = grown.at(-1 - mainBack) ?? grown[0];
    if (main) for (const branch of ['main', 'building']) git.write(`reset refs/heads/${branch}\nfrom ${main.name}\n\n`);
  }
  for (const { name, on, at } of nested)
    await repository.tag(name, { annotated: true, on, at: new Date(at * 1000).toISOString() });
  return grown;
}

/** The whole hour of a commit. */
function hourOf(commit: Grown | undefined): number {
  return commit ? commit.at - ((commit.at - START) % HOUR) : START;
}

function commitOf(
  { parents, begunHoursBefore, bot, files, ...message }: Step,
  number: number,
  at: number,
  grown: readonly Grown[],
) {
  const [first, ...others] = new Set(parents.flatMap((back) => grown.at(-back)?.name ?? []));
  const text = messageOf(message, number, grown);
  return [
    first === undefined ? 'reset refs/heads/building\n' : '',
    'commit refs/heads/building',
    `mark :${number}`,
    `author ${bot ? 'renovate[bot]' : 'Ada'} <ada@example.org> ${at - begunHoursBefore * HOUR} +0000`,
    `committer Ada <ada@example.org> ${at} +0000`,
    data(text),
    ...(first === undefined ? [] : [`from ${first}`]),
    ...others.map((name) => `merge ${name}`),
    ...files.map(({ path, own }) => `M 100644 inline ${JSON.stringify(path)}\n${data(own ? String(number) : 'same')}`),
    '\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function messageOf(
  { names, numbered }: Pick<Step, 'names' | 'numbered'>,
  number: number,
  grown: readonly Grown[],
): string {
  const subject = `Step ${number}${numbered ? ` (#${number})` : ''}`;
  const named = names && grown.at(-names.back)?.sha.slice(0, names.digits);
  if (!named) return subject;
  return `${subject}\n\n${names.as === 'pick' ? `(cherry picked from commit ${named})` : `This reverts commit ${named}.`}`;
}

function tagOf({ kind }: StepTag, name: string, mark: number, at: number): string {
  if (kind === 'light') return `reset refs/tags/${name}\nfrom :${mark}\n\n`;
  return `tag ${name}\nfrom :${mark}\ntagger Ada <ada@example.org> ${at} +0000\n${data(name)}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
