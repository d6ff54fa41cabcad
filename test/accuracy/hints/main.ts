import path from 'node:path';
import { parseArgs } from 'node:util';
import { cloneFor } from './clone';
import { readLabels } from './labels';
import type { Measured } from './measured';
import { measureRepository } from './measureRepository';
import { asJson, asText } from './output';

// npm run accuracy -- hints …: the product's hints against what developers wrote themselves (docs/accuracy.md).

const USAGE = `npm run accuracy -- hints --labels FILE.tsv [--labels …] [--clones DIR] [--sample 250] [--seed 1] [--fetch] [--json] [PATH …]
  --labels FILE  tab-separated: repo, head_sha, kind, fixing_sha, inducing_sha, fix_time, inducing_time
  --clones DIR   where clones are: <owner>+<name>/repo, <owner>__<name>(.git) or <name>(.git); PATHs are looked at first
  --fetch        clones what is missing into DIR, from GitHub
  --sample N     labelled fixes to trace in each repository`;

/** Prints what was measured; answers with the exit status: 0, or 2 where something could not be measured. */
export async function hints(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      labels: { type: 'string', multiple: true, default: [] },
      clones: { type: 'string' },
      fetch: { type: 'boolean', default: false },
      sample: { type: 'string', default: '250' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [sample, seed] = [Number(values.sample), Number(values.seed)];
  const isVague = values.fetch && values.clones === undefined;
  if (values.labels.length === 0 || !(sample > 0) || !Number.isInteger(seed) || isVague) {
    console.error(USAGE);
    return 2;
  }
  const places = {
    clones: values.clones === undefined ? null : path.resolve(values.clones),
    paths: positionals.map((each) => path.resolve(each)),
    fetch: values.fetch,
  };
  const sets = (await Promise.all(values.labels.map(readLabels))).flat();
  const measured: Measured[] = [];
  for (const set of sets) {
    try {
      measured.push(
        await measureRepository(set, cloneFor(set, places), { sample, seed, onProgress: telling(set.repo) }),
      );
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (measured.length > 0) console.log(values.json ? asJson(measured, seed) : asText(measured, seed));
  return measured.length === sets.length && sets.length > 0 ? 0 : 2;
}

const STRIDE = 5000;

/** At most a line every few seconds. */
function telling(repo: string): (step: string) => void {
  let last = 0;
  return (step) => {
    if (Date.now() - last < STRIDE) return;
    last = Date.now();
    console.error(`${repo}: ${step}`);
  };
}
