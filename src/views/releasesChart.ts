import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { labelOf, spanOf, type WeekChart } from './weekChart';
import { countOfChanges, countOfReleases, countOfWeeks } from './words';

/** Releases of each week. docs/metrics.md, "Release frequency". */
export function releasesChart({ weeks, measurements }: Report): WeekChart {
  const { releaseFrequency } = measurements;
  const known = releaseFrequency.state === 'measured';
  const total = weeks.reduce((sum, { releases }) => sum + releases, 0);
  return {
    labels: weeks.map(labelOf),
    spans: weeks.map(spanOf),
    values: weeks.map(({ releases }) => (known ? releases : null)),
    words: weeks.map(({ releases }) => (known ? countOfReleases(releases) : l10n.t('unknown'))),
    notes: weeks.map(({ changes }) => countOfChanges(changes)),
    summary: known
      ? summaryOf(
          weeks.map(({ releases }) => releases),
          total,
        )
      : releaseFrequency.reason,
    empty: !known || total === 0,
  };
}

function summaryOf(releases: readonly number[], total: number): string {
  if (releases.length === 0) return l10n.t('The window holds no whole week.');
  if (total === 0) return l10n.t('No release in the {0} of the window.', countOfWeeks(releases.length));
  const idle = releases.filter((n) => n === 0).length;
  return l10n.t(
    '{0} in {1}: at most {2} in a week, {3} without any.',
    countOfReleases(total),
    countOfWeeks(releases.length),
    Math.max(...releases),
    countOfWeeks(idle),
  );
}
