import path from 'node:path';
import { parseArgs } from 'node:util';
import { mainlineOf } from '../../src/core/history/mainline';
import { DAY, SECOND } from '../../src/core/time/instant';
import { read } from '../support/reading';
import { type BlamedRework, blamedRework } from './blamedRework';
import { plainGit } from './plainGit';

// npm run accuracy -- rework [--days 169] [--sample 600] PATH …: the lines that each change rewrote against those that
// git blame gives to changes of the 21 days before.

/** Prints how far both agree; answers with the exit status: 0, or 1 where they differ by more than what moves explain. */
export async function rework(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { days: { type: 'string', default: '169' }, sample: { type: 'string', default: '600' } },
  });
  let agrees = positionals.length > 0;
  for (const folder of positionals.map((each) => path.resolve(each))) {
    const result = await compare(folder, Number(values.days), Number(values.sample));
    console.log(wordsOf(path.basename(path.dirname(folder)), result));
    agrees &&= result.apart.filter(({ moves }) => !moves).length <= MOST_APART * result.changes;
  }
  return agrees ? 0 : 1;
}

/** Share of the changes, without those that moved files: to plain `git diff` a moved line is one that was removed. */
const MOST_APART = 0.05;

interface Comparison {
  readonly changes: number;
  /** Changes of which both say the same number of lines. */
  readonly same: number;
  readonly ours: number;
  readonly blamed: number;
  /** Most apart first. */
  readonly apart: readonly (BlamedRework & { readonly ours: number })[];
}

async function compare(folder: string, days: number, sample: number): Promise<Comparison> {
  const { facts, readDetails } = await read(folder);
  const { commits, mainline } = facts;
  const rows = mainlineOf(commits, mainline?.sha ?? '', Number.POSITIVE_INFINITY);
  const until = Number(plainGit(folder, ['log', '-1', '--format=%ct', mainline?.sha ?? 'HEAD'])) * SECOND;
  const since = (most: number) =>
    rows.filter((row) => commits.committedAt(row) > until - most * DAY).map((row) => commits.shaOf(row));
  const wanted = since(days);
  const { details, problems } = await readDetails({ subjects: [], lines: wanted, sizes: [], tip: null });
  if (!details.rework) throw new Error(problems.map(({ message }) => message).join(' '));
  const { rework: found } = details;
  const blamed = await blamedRework(folder, since(days + 21), wanted.slice(-sample));
  const both = blamed.map((each) => ({ ...each, ours: found.get(each.sha)?.rewritten ?? 0 }));
  const apart = both.filter(({ ours, rewritten }) => ours !== rewritten);
  return {
    changes: both.length,
    same: both.length - apart.length,
    ours: both.reduce((sum, { ours }) => sum + ours, 0),
    blamed: both.reduce((sum, { rewritten }) => sum + rewritten, 0),
    apart: apart.toSorted((a, b) => Math.abs(b.ours - b.rewritten) - Math.abs(a.ours - a.rewritten)),
  };
}

function wordsOf(name: string, { changes, same, ours, blamed, apart }: Comparison): string {
  return [
    `${name}: ${changes} changes that removed code, ${same} the same; ${ours} lines rewritten, ${blamed} by blame`,
    ...apart
      .slice(0, 5)
      .map(
        (each) => `  ${each.sha.slice(0, 12)}: ${each.ours}, ${each.rewritten} by blame${each.moves ? ' (moves)' : ''}`,
      ),
  ].join('\n');
}
