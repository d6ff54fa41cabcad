import * as l10n from '@vscode/l10n';
import type { CycleTimeChart } from '../views/cycleTimeChart';
import { number } from '../views/words';
import type { Plot } from './charts';
import { calm, grid, label, ticks } from './plot';
import { faint, type Theme } from './theme';

/** A line with a point for each week that has a median; weeks without leave a gap. */
export function cycleTimePlot(chart: CycleTimeChart): Plot {
  return (theme) => ({
    type: 'line',
    data: {
      labels: [...chart.labels],
      datasets: [
        {
          data: [...chart.values],
          borderColor: theme.accent,
          borderWidth: 2,
          pointRadius: 3.5,
          pointHoverRadius: 5,
          pointBorderWidth: 1.5,
          pointBorderColor: theme.accent,
          pointBackgroundColor: chart.few.map((few) => (few ? theme.background : theme.accent)),
          pointHoverBackgroundColor: theme.accent,
          backgroundColor: faint(theme.accent, 0.12),
          fill: 'origin',
          cubicInterpolationMode: 'monotone',
          spanGaps: false,
        },
      ],
    },
    options: {
      ...calm(theme),
      scales: {
        x: { grid: grid(theme, false), border: { color: theme.lines }, ticks: ticks(theme) },
        y: {
          beginAtZero: true,
          grid: grid(theme, true),
          border: { display: false },
          ticks: { ...ticks(theme), maxTicksLimit: 5, padding: 6, callback: (value) => withUnit(Number(value), chart) },
        },
      },
      plugins: {
        tooltip: {
          ...calm(theme).plugins.tooltip,
          callbacks: {
            title: ([item]) => chart.spans[item?.dataIndex ?? 0] ?? '',
            label: ({ dataIndex }) => [chart.words[dataIndex] ?? '', chart.notes[dataIndex] ?? ''],
          },
        },
        annotation: { annotations: median(chart, theme) },
      },
    },
  });
}

function withUnit(value: number, { unit }: CycleTimeChart): string {
  return unit === 'h' ? l10n.t('{0} h', number(value)) : l10n.t('{0} d', number(value));
}

function median(chart: CycleTimeChart, theme: Theme) {
  if (chart.median === null) return [];
  return [
    {
      type: 'line' as const,
      scaleID: 'y',
      value: chart.median,
      borderColor: theme.muted,
      borderWidth: 1,
      borderDash: [4, 4],
      label: {
        ...label(theme, l10n.t('median {0}', withUnit(chart.median, chart))),
        position: 'start' as const,
        yAdjust: -9,
      },
    },
  ];
}
