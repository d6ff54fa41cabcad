import { KINDS, type KindName, kindOf } from './kinds';
import type { Measured } from './measured';
import { published } from './published';
import { type Case, intervalsOf, macroOf, type ScoreName, type Scores, scoresOf } from './scores';

const NAMES = ['precision', 'recall', 'f1'] as const satisfies readonly ScoreName[];

interface Line {
  readonly kind: KindName;
  /** Cases: fixes, reverts or commits. */
  readonly n: number;
  readonly scores: Scores;
  readonly intervals: ReturnType<typeof intervalsOf>;
  /** Null where the kind has no goal, or nothing was measured of it. */
  readonly met: boolean | null;
}

/** Of one repository, where chance is in which commits are labelled. */
function linesOf({ cases }: Measured, seed: number): Line[] {
  return kindNames().flatMap((kind) => {
    const ofKind = cases[kind] ?? [];
    if (ofKind.length === 0) return [];
    return [lineOf(kind, ofKind.length, scoresOf(ofKind), intervalsOf(ofKind, scoresOf, seed))];
  });
}

/** Of all, where chance is in which repositories are looked at. */
function pooledLines(measured: readonly Measured[], seed: number): Line[] {
  return kindNames().flatMap((kind) => {
    const repositories = measured.flatMap(({ cases }) => (cases[kind]?.length ? [cases[kind]] : []));
    if (repositories.length === 0) return [];
    const score = (some: readonly (readonly Case[])[]) => (kindOf(kind).macro ? macroOf(some) : scoresOf(some.flat()));
    return [lineOf(kind, repositories.flat().length, score(repositories), intervalsOf(repositories, score, seed))];
  });
}

function lineOf(kind: KindName, n: number, scores: Scores, intervals: Line['intervals']): Line {
  const goals = NAMES.flatMap((name) => {
    const [goal, score] = [kindOf(kind).goal[name], scores[name]];
    return goal == null || score === null ? [] : [score >= goal];
  });
  return { kind, n, scores, intervals, met: goals.length === 0 ? null : goals.every(Boolean) };
}

function kindNames(): KindName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
  return Object.keys(KINDS) as KindName[];
}

const COLUMNS = { title: 36, n: 6, score: 20 } as const;

function textOf({ kind, n, scores, intervals, met }: Line): string {
  const { title, goal, macro } = kindOf(kind);
  const cells = NAMES.map((name) => {
    const interval = intervals[name];
    const range = interval ? ` [${two(interval.low)}, ${two(interval.high)}]` : '';
    return `${two(scores[name])}${range}`.padEnd(COLUMNS.score);
  });
  const wanted = NAMES.flatMap((name) => (goal[name] == null ? [] : [`${LETTERS[name]} ${two(goal[name])}`])).join(
    ', ',
  );
  const verdict = met === null ? '' : met ? 'met' : 'MISSED';
  return [
    title.padEnd(COLUMNS.title),
    String(n).padStart(COLUMNS.n),
    ' ',
    ...cells,
    `${wanted}${macro && wanted !== '' ? ' (mean of repositories)' : ''}`.padEnd(COLUMNS.score),
    verdict,
  ]
    .join(' ')
    .trimEnd();
}

const LETTERS = { precision: 'P', recall: 'R', f1: 'F1' } as const;
const HEADER = [
  'kind'.padEnd(COLUMNS.title),
  'n'.padStart(COLUMNS.n),
  ' ',
  ...['precision', 'recall', 'F1', 'goal'].map((name) => name.padEnd(COLUMNS.score)),
].join(' ');

function two(score: number | null): string {
  return score === null ? '-' : score.toFixed(score > 0.9 && score < 1 ? 3 : 2);
}

/** Milliseconds; null without any. */
export function costOf(costs: readonly number[]): { readonly median: number; readonly p95: number } | null {
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return sorted.length === 0 ? null : { median: Math.round(at(0.5)), p95: Math.round(at(0.95)) };
}

function costText(costs: readonly number[]): string {
  const cost = costOf(costs);
  if (cost === null) return 'Processor time of a fix: not measured.';
  const met = cost.median <= GOAL.median && cost.p95 <= GOAL.p95 ? 'met' : 'MISSED';
  return `Processor time of a fix: median ${cost.median} ms, p95 ${cost.p95} ms (goal: ${GOAL.median} and ${GOAL.p95}) ${met}`;
}

/** Milliseconds. */
const GOAL = { median: 100, p95: 1500 };

export function asText(measured: readonly Measured[], seed: number): string {
  const each = measured.map((one) =>
    [
      `== ${one.repo} at ${one.head.slice(0, 10)}`,
      HEADER,
      ...linesOf(one, seed).map(textOf),
      costText(one.costs),
      ...one.notes.map((note) => `Note: ${note}.`),
    ].join('\n'),
  );
  const pooled = [
    `== ${measured.length} repositories together`,
    HEADER,
    ...pooledLines(measured, seed).map(textOf),
    costText(measured.flatMap(({ costs }) => costs)),
  ].join('\n');
  return [...each, ...(measured.length > 1 ? [pooled] : []), published()].join('\n\n');
}

export function asJson(measured: readonly Measured[], seed: number): string {
  const repositories = measured.map((one) => ({
    repo: one.repo,
    head: one.head,
    kinds: linesOf(one, seed),
    cost: costOf(one.costs),
    notes: one.notes,
  }));
  const pooled = { kinds: pooledLines(measured, seed), cost: costOf(measured.flatMap(({ costs }) => costs)) };
  return JSON.stringify({ seed, repositories, pooled }, null, 2);
}
