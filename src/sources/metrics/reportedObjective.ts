import type { ReportedObjective } from '../../core/reliability/reportedSlo';
import { DAY, parseInstant, SECOND } from '../../core/time/instant';
import { type Fields, isFields, numberIn, shortened, textIn, timestampIn } from './fields';

export type DecodedObjective =
  | { readonly state: 'reported'; readonly objective: ReportedObjective }
  /** It says too little to be shown: a phrase that names it. */
  | { readonly state: 'unusable'; readonly reason: string };

/** Where an SLO of a document stands. */
export interface DocumentContext {
  readonly document: Fields;
  /** The endpoint's id. */
  readonly source: string;
  readonly address: string;
}

const USUAL_WINDOW = (30 * DAY) / SECOND;
const MOST_BURN_RATES = 20;

/** @param fields An item of a document's `slos`. */
export function decodeReportedObjective(id: string, fields: Fields, context: DocumentContext): DecodedObjective {
  const { document, source, address } = context;
  const target = numberIn(fields, 'objective');
  if (target === null || target <= 0 || target >= 1)
    return { state: 'unusable', reason: `SLO "${id}" has no objective between 0 and 1, like 0.999` };

  const faults: string[] = [];
  const figure = (key: string, [least, most]: readonly [number, number], of: Fields = fields): number | null => {
    const found = of[key];
    if (found === undefined || found === null) return null;
    const value = numberIn(of, key);
    if (value !== null && least <= value && value <= most) return value;
    faults.push(`${shortened(key)} must be a number ${rangeText(least, most)}; found ${foundText(found)}.`);
    return null;
  };
  const windowSeconds = figure('windowSeconds', [1, Number.MAX_SAFE_INTEGER]) ?? USUAL_WINDOW;
  const remaining = figure('errorBudgetRemaining', [Number.NEGATIVE_INFINITY, 1]);
  const sli = figure('sli', [0, 1]);
  const total = figure('totalEvents', [0, Number.MAX_VALUE]);
  const good = figure('goodEvents', [0, total ?? Number.MAX_VALUE]);
  const coverage = figure('coverage', [0, 1]);
  const rates = isFields(fields['burnRates']) ? fields['burnRates'] : {};
  const burnRates = Object.keys(rates)
    .filter((window) => /^\d{1,6}[mhdw]$/.test(window))
    .slice(0, MOST_BURN_RATES)
    .flatMap((window) => {
      const rate = figure(window, [0, Number.MAX_VALUE], rates);
      return rate === null ? [] : [[window, rate] as const];
    });
  const generatedAt = timestampIn(document, 'generatedAt');
  return {
    state: 'reported',
    objective: {
      id,
      service: textIn(fields, 'service'),
      source,
      target,
      windowSeconds,
      remaining,
      sli: sli ?? (good !== null && total !== null && total > 0 ? good / total : null),
      burnRates: Object.fromEntries(burnRates),
      coverage,
      sampledAt: generatedAt === null ? null : (parseInstant(generatedAt) ?? null),
      fault: faults[0] ?? null,
      query: address,
      demo: document['demo'] === true,
    },
  };
}

function rangeText(least: number, most: number): string {
  if (least === Number.NEGATIVE_INFINITY) return `of ${most} at most`;
  return most >= Number.MAX_SAFE_INTEGER ? `of ${least} at least` : `from ${least} to ${most}`;
}

function foundText(found: unknown): string {
  return typeof found === 'object' ? 'something else' : shortened(JSON.stringify(found) ?? 'nothing');
}
