import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Example, trailerExamples, typedExamples } from './fixWeights/examples';
import type { Model } from './fixWeights/regression';
import { meanScore, scoresOf } from './fixWeights/scores';
import { modelOf } from './fixWeights/selection';

// tsx scripts/fixWeights.ts CLONES: learns from the clones CLONES/<owner>+<name>/repo which signs tell a fix, prints how
// well that does on what it wasn't learnt from, and writes src/core/failures/fixes/fixWeights.ts.

const REPOSITORIES = {
  vite: { folder: 'vitejs+vite', head: 'a98c8d95d552c6fa98ab66fb810f5b39ad5abf49', labels: 'types' },
  ovs: { folder: 'openvswitch+ovs', head: 'd6a632a9b16e5dca2e51eefded3a545e68ea6ba3', labels: 'trailers' },
  portage: { folder: 'gentoo+portage', head: 'a20ef27afb0cb427d288e10d5b621970468dfb9c', labels: 'trailers' },
} as const;

type Name = keyof typeof REPOSITORIES;

/** How much each repository says: types are the better labels. */
const TOTALS: Readonly<Record<Name, number>> = { vite: 8000, ovs: 6000, portage: 6000 };
/** The log odds above which a commit is a fix: what does best, on average, for the shares that fixes have. */
const THRESHOLD = -0.9;
const THRESHOLDS = [-1.5, -1.3, -1.1, -0.9, -0.7, -0.5, -0.3];

const FILE = 'src/core/failures/fixes/fixWeights.ts';
const WIDTH = 120;

type Examples = Readonly<Record<Name, readonly Example[]>>;

function read(clones: string): Examples {
  const of = (name: Name) => {
    const { folder, head, labels } = REPOSITORIES[name];
    return (labels === 'types' ? typedExamples : trailerExamples)(path.join(clones, folder, 'repo'), head);
  };
  return { vite: of('vite'), ovs: of('ovs'), portage: of('portage') };
}

function learnt(examples: Examples, names: readonly Name[]): Model {
  return modelOf(names.map((name) => ({ examples: examples[name], total: TOTALS[name] })));
}

/** Each repository by what the others teach, and the newest third of vite by what was before it, as lines of text. */
function crossValidation(all: Examples): string[] {
  const times = all.vite.map(({ committedAt }) => committedAt).toSorted((a, b) => a - b);
  const split = times[Math.floor(0.7 * times.length)] ?? 0;
  const newer = Date.UTC(2018) / 1000;
  const since = (name: Name, from: number) => all[name].filter(({ committedAt }) => committedAt >= from);
  const before = { ...all, vite: all.vite.filter(({ committedAt }) => committedAt < split) };
  const rows = [
    { title: 'vite, newest 30 %', model: learnt(before, ['vite', 'ovs', 'portage']), told: since('vite', split) },
    { title: 'vite from the others', model: learnt(all, ['ovs', 'portage']), told: all.vite },
    { title: 'ovs from the others', model: learnt(all, ['vite', 'portage']), told: since('ovs', newer) },
    { title: 'portage from the others', model: learnt(all, ['vite', 'ovs']), told: since('portage', newer) },
  ];
  const means = THRESHOLDS.map(
    (threshold) => rows.reduce((sum, { model, told }) => sum + meanScore(model, told, threshold), 0) / rows.length,
  );
  return [
    ...rows.map(({ title, model, told }) => {
      const { precision, recall, f1 } = scoresOf(model, told, THRESHOLD);
      const mean = meanScore(model, told, THRESHOLD);
      return `${title}: P ${two(precision)} R ${two(recall)} F1 ${two(f1)}, and ${two(mean)} for fix shares of .13 to .44`;
    }),
    `mean of the latter by threshold: ${means.map((mean, i) => `${THRESHOLDS[i]}: ${mean.toFixed(3)}`).join(', ')}`,
  ];
}

function two(score: number): string {
  return score.toFixed(2);
}

function sourceOf({ bias, weights }: Model, numbers: readonly string[]): string {
  const entries = [...weights].toSorted(([a, v], [b, w]) => w - v || (a < b ? -1 : 1));
  const heads = Object.values(REPOSITORIES).map(({ folder, head }) => `${folder.replace('+', '/')} at ${head}`);
  return `// Written by \`tsx scripts/fixWeights.ts CLONES\`, never by hand. Learnt from
${heads.map((line) => `//   ${line}`).join('\n')}
// where the types and trailers that labelled a commit are hidden. On what it wasn't learnt from:
${numbers.map((line) => `//   ${line}`).join('\n')}

/** What a commit without any sign weighs; above zero it is a fix. */
export const NO_SIGN = ${two(bias - THRESHOLD)};

/** What each sign (fixSigns.ts) adds: words are without their endings. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  \`
${wrapped(entries.map(([sign, weight]) => `${sign} ${Number(weight.toFixed(2))}`))}\`
    .split(',')
    .map((entry) => {
      const [, sign = '', weight] = /(\\S.*) (\\S+)/.exec(entry) ?? [];
      return [sign, Number(weight)];
    }),
);
`;
}

/** Entries with commas between, in lines that fit. */
function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    const longer = line === '' ? entry : `${line}, ${entry}`;
    if (longer.length < WIDTH) {
      line = longer;
      continue;
    }
    lines.push(`${line},`);
    line = entry;
  }
  return [...lines, line].join('\n');
}

const [clones] = process.argv.slice(2);
if (clones === undefined) throw new Error('Say where the clones are: tsx scripts/fixWeights.ts CLONES');
const examples = read(clones);
const numbers = crossValidation(examples);
console.log(numbers.join('\n'));
writeFileSync(
  path.join(import.meta.dirname, '..', FILE),
  sourceOf(learnt(examples, ['vite', 'ovs', 'portage']), numbers),
);
