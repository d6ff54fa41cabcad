import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { agreesWithGit } from './anyRepository';
import { checkRepository } from './checkRepository';
import { hotfixes } from './hints/hotfixes';
import { hints } from './hints/main';
import { rework } from './rework';
import { staysCurrent } from './rewrittenRepository';
import { scenarios } from './scenarios/main';

// npm run accuracy -- PATH …: the report of each repository against what git itself says, change by change.
// npm run accuracy -- --random 3000: the same of so many small repositories of any shape, and that they stay current.
// npm run accuracy -- hints …: the change-failure hints against labels (hints/main.ts).
// npm run accuracy -- scenarios: the velocity-trap verdict on invented histories (scenarios/main.ts).
// npm run accuracy -- rework PATH …: the lines that changes rewrote, against git blame.

const USAGE = `npm run accuracy -- [--window 90d] [--as-of INSTANT] [--sample N] PATH …
npm run accuracy -- --random N [--seed N]
npm run accuracy -- hints …
npm run accuracy -- hotfixes …
npm run accuracy -- scenarios …
npm run accuracy -- rework [--days N] [--sample N] PATH …`;

const [command, ...rest] = process.argv.slice(2);
/** What has options of its own. */
const SUITES = new Map([
  ['hints', hints],
  ['hotfixes', hotfixes],
  ['scenarios', scenarios],
  ['rework', rework],
]);
const suite = SUITES.get(command ?? '');

const { values, positionals } = parseArgs({
  args: suite ? [] : process.argv.slice(2),
  allowPositionals: true,
  options: {
    /** The whole history, unless said. */
    window: { type: 'string', default: '36500d' },
    'as-of': { type: 'string' },
    /** Changes that git is asked about one by one. */
    sample: { type: 'string', default: '1000' },
    random: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});

/** A history that is looked at again and again takes so many times as long as one that is looked at once. */
const LOOKS = 10;

async function checkAll(): Promise<number> {
  let differences = 0;
  for (const folder of positionals) {
    differences += await checkRepository(path.resolve(folder), {
      window: values.window,
      asOf: values['as-of'],
      sample: Number(values.sample),
    });
  }
  return differences;
}

async function checkRandom(numRuns: number, seed: number): Promise<void> {
  console.log(`${numRuns} histories, --seed ${seed}`);
  await fc.assert(agreesWithGit(), { numRuns, seed });
  await fc.assert(staysCurrent(), { numRuns: Math.ceil(numRuns / LOOKS), seed });
}

async function main(): Promise<number> {
  if (suite) return suite(rest);
  if (values.random !== undefined) await checkRandom(Number(values.random), Number(values.seed));
  const differences = await checkAll();
  console.log(differences === 0 ? 'No differences.' : `${differences} differences.`);
  return differences === 0 ? 0 : 1;
}

if (!suite && positionals.length === 0 && values.random === undefined) {
  console.error(USAGE);
  process.exit(2);
}
main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(suite ? 2 : 1);
  },
);
