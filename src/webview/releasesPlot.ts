import type { WeekChart } from '../views/weekChart';
import type { Plot } from './charts';
import { calm, grid, ticks } from './plot';

/** A bar for each week. */
export function releasesPlot(chart: WeekChart): Plot {
  return (theme) => ({
    type: 'bar',
    data: {
      labels: [...chart.labels],
      datasets: [
        {
          data: [...chart.values],
          backgroundColor: theme.second,
          hoverBackgroundColor: theme.second,
          borderRadius: 2,
          maxBarThickness: 26,
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
          ticks: { ...ticks(theme), maxTicksLimit: 5, padding: 6, precision: 0 },
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
        annotation: { annotations: [] },
      },
    },
  });
}
