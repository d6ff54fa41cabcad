import { sloItem } from '../../../core/contract/metricsDocument';
import { type ItemFault, readItem } from '../../../core/contract/readItem';
import type { ReportedObjective } from '../../../core/reliability/reportedSlo';
import { WRITTEN_DURATION } from '../../../core/time/duration';
import { DAY, type Instant, SECOND } from '../../../core/time/instant';
import type { Fields } from '../fields';

export type DecodedObjective =
  | { readonly state: 'reported'; readonly objective: ReportedObjective }
  /** It says too little to be shown: a phrase that names it. */
  | { readonly state: 'unusable'; readonly reason: string };

/** Where an SLO stands that an endpoint reports. */
export interface ReportContext {
  /** The endpoint's id. */
  readonly source: string;
  readonly address: string;
  readonly sampledAt: Instant | null;
  readonly demo: boolean;
}

/** The figures of an SLO as they were written; null where they are missing or wrong. */
export interface WrittenObjective {
  readonly service: string | null;
  readonly target: number | null;
  readonly windowSeconds: number | null;
  readonly remaining: number | null;
  readonly sli: number | null;
  readonly burnRates: Readonly<Record<string, number | null>> | null;
  readonly coverage: number | null;
  /** The target's first. */
  readonly faults: readonly ItemFault[];
}

const USUAL_WINDOW = (30 * DAY) / SECOND;
const MOST_BURN_RATES = 20;

/** @param fields An item of a document's `slos`. */
export function decodeReportedObjective(id: string, fields: Fields, context: ReportContext): DecodedObjective {
  const { values, faults } = readItem(sloItem, fields);
  const { goodEvents: good, totalEvents: total } = values;
  const tooMany = good !== null && total !== null && good > total;
  const sentence = `goodEvents must be totalEvents (${total}) at most; found ${good}`;
  const written = {
    service: values.service,
    target: values.objective,
    windowSeconds: values.windowSeconds,
    remaining: values.errorBudgetRemaining,
    sli: values.sli ?? (good !== null && total !== null && total > 0 ? good / total : null),
    burnRates: values.burnRates,
    coverage: values.coverage,
    faults: tooMany ? [...faults, { key: 'goodEvents', sentence }] : faults,
  };
  return decodedObjective(id, written, context);
}

/** With a fault nothing of it is believed; without a target it can't be shown at all. */
export function decodedObjective(
  id: string,
  { target, windowSeconds, burnRates, faults, ...written }: WrittenObjective,
  { source, address, sampledAt, demo }: ReportContext,
): DecodedObjective {
  const [fault] = faults;
  if (target === null) return { state: 'unusable', reason: `SLO "${id}" is left out: ${fault?.sentence}` };
  return {
    state: 'reported',
    objective: {
      ...written,
      id,
      source,
      target,
      windowSeconds: windowSeconds ?? USUAL_WINDOW,
      burnRates: knownRates(burnRates ?? {}),
      sampledAt,
      fault: fault ? `${fault.sentence}.` : null,
      query: address,
      demo,
    },
  };
}

/** Those of windows that have a length. */
function knownRates(rates: Readonly<Record<string, number | null>>): Record<string, number> {
  const known = Object.entries(rates).flatMap(([window, rate]) =>
    rate !== null && WRITTEN_DURATION.test(window) ? [[window, rate] as const] : [],
  );
  return Object.fromEntries(known.slice(0, MOST_BURN_RATES));
}
