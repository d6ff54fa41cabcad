import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NONE_SIGNS, SIGNS } from '../src/core/failures/origins/originSigns';
import { casesOf } from './originWeights/cases';
import { type Example, exampleOf, learnt, type Model } from './originWeights/model';
import { scoreLines } from './originWeights/scores';

// tsx scripts/originWeights.ts CLONES LABELS KEPT: learns from the clones CLONES/<owner>+<name>/repo and the labels
// LABELS/<owner>__<name>.tsv what tells the origin of a fix, prints how well that does on the repository that it wasn't
// learnt from, and writes src/core/failures/origins/originWeights.ts. What it read of the clones is kept in the folder KEPT.

const REPOSITORIES = {
  'openvswitch/ovs': 'd6a632a9b16e5dca2e51eefded3a545e68ea6ba3',
  'gentoo/portage': 'a20ef27afb0cb427d288e10d5b621970468dfb9c',
} as const;

const FILE = 'src/core/failures/origins/originWeights.ts';

function written({ weights, none }: Model, lines: readonly string[]): string {
  const entries = (names: readonly string[], values: readonly number[]) =>
    names.map((name, i) => `  ${name}: ${Number((values[i] ?? 0).toFixed(2))},`).join('\n');
  return `import type { NoneSign, Sign } from './originSigns';

// Written by \`tsx scripts/originWeights.ts CLONES LABELS KEPT\`, never by hand. Learnt from
${Object.entries(REPOSITORIES)
  .map(([repo, head]) => `//   ${repo} at ${head}`)
  .join('\n')}
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
${lines.map((line) => `//   ${line}`).join('\n')}

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
${entries(SIGNS, weights)}
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
${entries(NONE_SIGNS, none)}
};
`;
}

async function main([clones = '', labels = '', kept = '']: readonly string[]): Promise<void> {
  const examples = new Map<string, readonly Example[]>();
  for (const repo of Object.keys(REPOSITORIES)) {
    const clone = path.join(clones, repo.replace('/', '+'), 'repo');
    const cases = await casesOf(repo, clone, path.join(labels, `${repo.replace('/', '__')}.tsv`), kept);
    examples.set(repo, cases.map(exampleOf));
  }
  const lines = [...examples].flatMap(([repo, own]) => {
    const others = [...examples].filter(([other]) => other !== repo).flatMap(([, each]) => each);
    return scoreLines(repo, own, learnt(others));
  });
  console.log(lines.join('\n'));
  writeFileSync(FILE, written(learnt([...examples.values()].flat()), lines));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
