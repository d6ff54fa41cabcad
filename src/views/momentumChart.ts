import * as l10n from '@vscode/l10n';
import type { Momentum } from '../core/momentum/momentum';
import type { Instant } from '../core/time/instant';
import { day } from './dates';
import { numberFormat } from './formats';

export interface MomentumPoint {
  readonly at: Instant;
  /** Null leaves a gap: unknown is not zero. */
  readonly index: number | null;
  /** `21 Nov 2026`. */
  readonly when: string;
  /** `61` or `unknown`. */
  readonly words: string;
}

/** The index day by day over a year. */
export interface MomentumChart {
  /** Oldest first. */
  readonly points: readonly MomentumPoint[];
  /** Every seventh of them, the last one included: what a table can hold. */
  readonly weekly: readonly MomentumPoint[];
  /** One sentence for those who can't see the chart. */
  readonly summary: string;
  /** Nothing to draw: `summary` says why. */
  readonly empty: boolean;
}

const whole = numberFormat({ maximumFractionDigits: 0 });

export function momentumChart({ series, reason }: Momentum): MomentumChart {
  const points = series.map(({ at, index }) => ({
    at: Date.parse(at),
    index,
    when: day(at),
    words: index === null ? l10n.t('unknown') : whole(index),
  }));
  const known = points.flatMap(({ index }) => (index === null ? [] : [index]));
  return {
    points,
    weekly: points.filter((_, i) => (points.length - 1 - i) % 7 === 0),
    summary: summaryOf(points, known, reason),
    empty: known.length === 0,
  };
}

function summaryOf(points: readonly MomentumPoint[], known: readonly number[], reason: string | null): string {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return reason ?? l10n.t('The index was known on no day.');
  return l10n.t(
    'Momentum index over {0} days, {1} of them known: from {2} on the first to {3} on the last, between {4} and {5}.',
    points.length,
    known.length,
    whole(first),
    whole(last),
    whole(Math.min(...known)),
    whole(Math.max(...known)),
  );
}
