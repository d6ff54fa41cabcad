import * as l10n from '@vscode/l10n';
import type { ReportedRelease, Slo } from '../core/report/report';
import { type Instant, SECOND } from '../core/time/instant';
import { minute } from './dates';
import { countOfReleases, share, span } from './words';

export interface BudgetPoint {
  readonly at: Instant;
  /** Percent of the window's budget; negative when overspent, null where nothing is known. */
  readonly left: number | null;
  /** `21 Nov 2026, 05:40 UTC`. */
  readonly when: string;
  /** `38.2 %` or `unknown`. */
  readonly words: string;
  /** Releases since the point before. */
  readonly releases: readonly string[];
}

export interface ReleaseMarker {
  readonly at: Instant;
  readonly name: string;
}

/** How an SLO's budget was spent over its window, with the releases that fell into it. */
export interface BudgetChart {
  readonly points: readonly BudgetPoint[];
  /** Oldest first. */
  readonly markers: readonly ReleaseMarker[];
  /** One sentence for those who can't see the chart. */
  readonly summary: string;
  /** Nothing to draw. */
  readonly empty: boolean;
}

/** The budget starts full where the window starts: what was spent before isn't counted. docs/metrics.md, "Error budget". */
export function budgetChart(slo: Slo, releases: readonly ReportedRelease[]): BudgetChart {
  const spent = slo.spending.map(({ at, consumed }) => ({ at: Date.parse(at), consumed }));
  const first = spent[0];
  const last = spent.at(-1);
  if (!first || !last || spent.every(({ consumed }) => consumed === null)) {
    return { points: [], markers: [], summary: l10n.t('No budget to draw.'), empty: true };
  }
  const start = Math.min(first.at, last.at - slo.windowSeconds * SECOND);
  const curve = start < first.at ? [{ at: start, consumed: 0 }, ...spent] : spent;
  const markers = markersIn(releases, start, last.at);
  return {
    points: curve.map(({ at, consumed }, i) => ({
      at,
      left: consumed === null ? null : percentLeft(consumed),
      when: minute(new Date(at).toISOString()),
      words: consumed === null ? l10n.t('unknown') : share(1 - consumed),
      releases: markers.filter((m) => m.at <= at && m.at > (curve[i - 1]?.at ?? -Infinity)).map(({ name }) => name),
    })),
    markers,
    summary: summaryOf(slo, markers.length),
    empty: false,
  };
}

/** The newest markers that stand at least `gap` (ms) apart, so that their names don't cover each other. */
export function labelled(markers: readonly ReleaseMarker[], gap: number): ReadonlySet<ReleaseMarker> {
  const chosen = new Set<ReleaseMarker>();
  let next = Number.POSITIVE_INFINITY;
  for (const marker of markers.toReversed()) {
    if (next - marker.at < gap) continue;
    chosen.add(marker);
    next = marker.at;
  }
  return chosen;
}

function markersIn(releases: readonly ReportedRelease[], from: Instant, to: Instant): ReleaseMarker[] {
  return releases
    .filter(({ prerelease }) => !prerelease)
    .map(({ name, at }) => ({ name, at: Date.parse(at) }))
    .filter(({ at }) => from <= at && at <= to)
    .toSorted((a, b) => a.at - b.at);
}

/** To a hundredth of a percent: the rest is floating point. */
function percentLeft(consumed: number): number {
  return Math.round((1 - consumed) * 10_000) / 100;
}

function summaryOf({ id, remaining, windowSeconds }: Slo, releases: number): string {
  return l10n.t(
    'Error budget of {0} over {1}, from full at the start to {2} now, with {3} marked.',
    id,
    span(windowSeconds * SECOND),
    remaining === null ? l10n.t('unknown') : share(remaining),
    countOfReleases(releases),
  );
}
