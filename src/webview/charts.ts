import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { currentTheme, type Theme } from './theme';

Chart.register(
  annotation,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** How to paint a chart in a theme. */
export type Plot = (theme: Theme) => ChartConfiguration<'line'> | ChartConfiguration<'bar'>;

/** The charts on the page, from their drawing until the page draws others. */
export class Charts {
  readonly #drawn = new Map<Chart, Plot>();

  draw(canvas: HTMLCanvasElement, plot: Plot): void {
    const configuration = plot(currentTheme()) as ChartConfiguration;
    this.#drawn.set(new Chart(canvas, configuration), plot);
  }

  repaint(): void {
    const theme = currentTheme();
    for (const [chart, plot] of this.#drawn) {
      const { data, options } = plot(theme) as ChartConfiguration;
      chart.data = data;
      chart.options = options ?? {};
      chart.update('none');
    }
  }

  clear(): void {
    for (const chart of this.#drawn.keys()) chart.destroy();
    this.#drawn.clear();
  }
}
