import { dayOfYear } from '../views/dates';
import { dayTicks } from '../views/dayTicks';
import type { MomentumChart } from '../views/momentumChart';
import { number } from '../views/words';
import type { Plot } from './charts';
import { calm, grid, ticks } from './plot';
import { faint } from './theme';

const MOST_DATES = 8;

/** The index of each day, from 0 to 100; days of which it isn't known leave a gap. */
export function momentumPlot({ points }: MomentumChart): Plot {
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? from;
  return (theme) => ({
    type: 'line',
    data: {
      datasets: [
        {
          // what is not a number leaves a gap
          data: points.map(({ at, index }) => ({ x: at, y: index ?? Number.NaN })),
          parsing: false,
          borderColor: theme.accent,
          borderWidth: 2,
          // a day between two that aren't known is no line
          pointRadius: points.map((_, i) => (isAlone(points, i) ? 2 : 0)),
          pointBackgroundColor: theme.accent,
          pointHoverRadius: 4,
          pointHoverBackgroundColor: theme.accent,
          pointHoverBorderColor: theme.background,
          fill: 'origin',
          backgroundColor: faint(theme.accent, 0.12),
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
          border: { color: theme.lines },
          afterBuildTicks: (axis) => {
            axis.ticks = dayTicks(from, to, MOST_DATES).map((value) => ({ value }));
          },
          ticks: { ...ticks(theme), callback: (value) => dayOfYear(new Date(Number(value)).toISOString()) },
        },
        y: {
          min: 0,
          max: 100,
          grid: grid(theme, true),
          border: { display: false },
          ticks: { ...ticks(theme), stepSize: 25, padding: 6, callback: (value) => number(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          ...calm(theme).plugins.tooltip,
          callbacks: {
            title: ([item]) => points[item?.dataIndex ?? 0]?.when ?? '',
            label: ({ dataIndex }) => points[dataIndex]?.words ?? '',
          },
        },
        annotation: { annotations: [] },
      },
    },
  });
}

function isAlone(points: MomentumChart['points'], i: number): boolean {
  const isKnown = (at: number) => (points[at]?.index ?? null) !== null;
  return isKnown(i) && !isKnown(i - 1) && !isKnown(i + 1);
}
