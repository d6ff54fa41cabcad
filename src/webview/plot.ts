import type { ChartOptions } from 'chart.js';
import { faint, type Theme } from './theme';

const FONT_SIZE = 11;

/** What every chart shares: still, quiet, one tooltip for the place that is pointed at. */
export function calm({ font, hover, muted }: Theme) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    color: muted,
    font: { family: font, size: FONT_SIZE },
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 6 } },
    plugins: { tooltip: tooltip(hover, font) },
  } satisfies ChartOptions;
}

export function tooltip({ background, border, foreground }: Theme['hover'], family: string) {
  return {
    displayColors: false,
    backgroundColor: background,
    borderColor: border,
    borderWidth: 1,
    cornerRadius: 3,
    padding: 8,
    titleColor: foreground,
    bodyColor: foreground,
    footerColor: foreground,
    titleFont: { family, size: FONT_SIZE },
    bodyFont: { family, size: FONT_SIZE },
    footerFont: { family, size: FONT_SIZE, weight: 'normal' as const },
  };
}

/** Marks along an axis. */
export function ticks({ font, muted }: Theme) {
  return { color: muted, font: { family: font, size: FONT_SIZE }, maxRotation: 0, autoSkipPadding: 16 };
}

/** Faint lines across, none upright. */
export function grid({ foreground }: Theme, across: boolean) {
  return { display: across, color: faint(foreground, 0.14), drawTicks: false };
}

/** The small text beside a line that marks something. */
export function label({ font, muted }: Theme, content: string) {
  return {
    display: true,
    content,
    color: muted,
    backgroundColor: 'transparent',
    padding: 2,
    font: { family: font, size: FONT_SIZE - 1, weight: 'normal' as const },
  };
}
