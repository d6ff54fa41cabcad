import { queryOver, windowText } from '../../../../core/reliability/objective';
import { type Figure, type Found, figureOf } from './found';
import { agree } from './labels';
import { secondsIn } from './length';
import { byMark, type Part, unionOf } from './parts';
import type { Series } from './series';

/** Error ratios that are counted anew by the query of an objective's own rule. */
export interface Counted {
  readonly whole: Figure;
  readonly hour: Figure;
  /** Share of the whole window in which there was anything to count. */
  readonly coverage: number | null;
}

/** One query, and the objectives that it counts for, in the order of their marks. */
export interface Counts {
  readonly query: string;
  readonly counted: readonly Found[];
}

/** Bytes: VictoriaMetrics takes 16 KiB. */
const LONGEST_QUERY = 12_000;
const MOST_QUERIES = 4;

const HOUR_SECONDS = 3600;

/** Whether nothing was recorded of the last hour, which an hour without traffic isn't: that is recorded as NaN. */
export function isSilent({ measured, ratios }: Found): boolean {
  if (measured === null) return false;
  return ![...ratios].some(([window, ratio]) => ratio !== undefined && (secondsIn(window) ?? 0) <= 1.1 * HOUR_SECONDS);
}

/** Whether what is recorded leaves open what its rule's query can tell. */
export function wantsCounting(found: Found): boolean {
  return isSilent(found) || found.remaining === undefined;
}

/** As few queries as hold them; those that are too many are left out. */
export function countsOf(all: readonly Found[]): readonly Counts[] {
  const batches: Found[][] = [];
  for (const found of all) {
    if (!found.counting || !wantsCounting(found)) continue;
    const last = batches.at(-1);
    if (last && queryOf([...last, found]).length <= LONGEST_QUERY) last.push(found);
    else if (batches.length < MOST_QUERIES) batches.push([found]);
    else break;
  }
  return batches.map((counted) => ({ query: queryOf(counted), counted }));
}

function queryOf(counted: readonly Found[]): string {
  return unionOf(counted.flatMap((found, index) => partsOf(found, String(index))));
}

function partsOf({ counting, windowSeconds }: Found, mark: string): Part[] {
  if (!counting || windowSeconds === null) return [];
  const whole = windowText(windowSeconds);
  const parts = [
    { mark: `${mark} whole`, expression: counting.whole },
    { mark: `${mark} hour`, expression: queryOver(counting.ratio, '1h') },
  ];
  if (counting.total === null) return parts;
  return [
    ...parts,
    { mark: `${mark} present`, expression: `count_over_time((${queryOver(counting.total, '5m')})[${whole}:1h])` },
  ];
}

/** What the answer to one of the queries says of each of its objectives. */
export function countedIn(series: readonly Series[], { counted }: Counts): ReadonlyMap<Found, Counted> {
  const answers = byMark(series);
  const valueOf = (mark: string, found: Found): Figure => {
    // of an objective that is counted group by group before any group is known, the worst
    const values = (answers.get(mark) ?? [])
      .filter(({ labels }) => agree(labels, found.labels))
      .map(({ value }) => value)
      .toSorted((one, other) => Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || other - one);
    return figureOf(values[0]);
  };
  return new Map(
    counted.map((found, index) => [
      found,
      {
        whole: valueOf(`${index} whole`, found),
        hour: valueOf(`${index} hour`, found),
        coverage: coverageOf(found, valueOf(`${index} present`, found)),
      },
    ]),
  );
}

function coverageOf({ counting, windowSeconds }: Found, hours: Figure): number | null {
  if (counting === null || counting.total === null || windowSeconds === null) return null;
  return Math.min(1, ((hours ?? 0) * HOUR_SECONDS) / windowSeconds);
}
