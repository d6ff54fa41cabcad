import * as l10n from '@vscode/l10n';
import { type BudgetChart, labelled, type ReleaseMarker } from '../views/budgetChart';
import { dayOfYear } from '../views/dates';
import { dayTicks } from '../views/dayTicks';
import { share } from '../views/words';
import type { Plot } from './charts';
import { calm, grid, label, ticks } from './plot';
import { faint, type Theme } from './theme';

/** Of the whole width: names of releases that stand closer would cover each other on a narrow page. */
const CLOSEST = 0.05;
const MOST_DATES = 6;

/** What is left of a budget, over its window, with an upright line for each release. */
export function budgetPlot(chart: BudgetChart): Plot {
  const from = chart.points[0]?.at ?? 0;
  const to = chart.points.at(-1)?.at ?? from;
  return (theme) => ({
    type: 'line',
    data: {
      datasets: [
        {
          // What is not a number leaves a gap.
          data: chart.points.map(({ at, left }) => ({ x: at, y: left ?? Number.NaN })),
          parsing: false,
          borderColor: theme.accent,
          borderWidth: 2,
          pointRadius: 0,
          pointHoverRadius: 4,
          pointHoverBackgroundColor: theme.accent,
          pointHoverBorderColor: theme.background,
          segment: { borderColor: ({ p1 }) => (Number(p1.parsed.y) < 0 ? theme.bad : undefined) },
          fill: { value: 0, above: faint(theme.accent, 0.12), below: faint(theme.bad, 0.25) },
        },
      ],
    },
    options: {
      ...calm(theme),
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          grid: grid(theme, false),
          border: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = dayTicks(from, to, MOST_DATES).map((value) => ({ value }));
          },
          ticks: { ...ticks(theme), callback: (value) => dayOfYear(new Date(Number(value)).toISOString()) },
        },
        y: {
          suggestedMin: 0,
          max: 100,
          grid: grid(theme, true),
          border: { display: false },
          ticks: { ...ticks(theme), ...steps(chart), padding: 6, callback: (value) => share(Number(value) / 100) },
        },
      },
      plugins: {
        tooltip: {
          ...calm(theme).plugins.tooltip,
          callbacks: {
            title: ([item]) => chart.points[item?.dataIndex ?? 0]?.when ?? '',
            label: ({ dataIndex }) => l10n.t('left: {0}', chart.points[dataIndex]?.words ?? ''),
            footer: ([item]) => released(chart.points[item?.dataIndex ?? 0]?.releases ?? []),
          },
        },
        annotation: { annotations: [spent(theme), ...releases(chart, (to - from) * CLOSEST, theme)] },
      },
    },
  });
}

/** Quarters where the budget lasts; where it is far overspent, whatever fits. */
function steps({ points }: BudgetChart) {
  const lowest = Math.min(...points.flatMap(({ left }) => (left === null ? [] : [left])));
  if (lowest < -100) return { maxTicksLimit: 6 };
  return { stepSize: lowest < 0 ? 50 : 25 };
}

function released(names: readonly string[]): string {
  return names.length > 0 ? l10n.t('released: {0}', names.join(', ')) : '';
}

/** Below this line the budget is overspent. */
function spent({ bad }: Theme) {
  return { type: 'line' as const, scaleID: 'y', value: 0, borderColor: bad, borderWidth: 1 };
}

function releases({ markers }: BudgetChart, gap: number, theme: Theme) {
  const named = labelled(markers, gap);
  return markers.map((marker: ReleaseMarker) => ({
    type: 'line' as const,
    scaleID: 'x',
    value: marker.at,
    borderColor: theme.muted,
    borderWidth: 1,
    borderDash: [2, 3],
    label: {
      ...label(theme, marker.name),
      display: named.has(marker),
      rotation: -90,
      position: 'end' as const,
      xAdjust: -7,
    },
  }));
}
