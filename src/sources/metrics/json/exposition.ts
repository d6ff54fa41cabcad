import { type Instant, SECOND } from '../../../core/time/instant';
import type { Answer } from '../present';

const OPEN_METRICS = 'application/openmetrics-text';

/** One line of the text format that a Prometheus scrapes. */
export interface ExposedSample {
  readonly metric: string;
  readonly labels: ReadonlyMap<string, string>;
  /** NaN and the infinities included. */
  readonly value: number;
  /** As the line says it; null where it doesn't. */
  readonly at: Instant | null;
}

export interface Exposition {
  readonly samples: readonly ExposedSample[];
  /** Numbers of the lines that can't be read, from 1. */
  readonly unreadable: readonly number[];
}

/** Many servers call JSON plain text. */
export function isExposition({ contentType, text }: Pick<Answer, 'contentType' | 'text'>): boolean {
  return contentType === OPEN_METRICS || (contentType === 'text/plain' && !/^\s*[{[<]/.test(text));
}

/** The samples of these metrics; all others are passed over unread. Source: Prometheus, "Exposition formats"; OpenMetrics 1.0. */
export function readExposition(
  { contentType, text }: Pick<Answer, 'contentType' | 'text'>,
  metrics: ReadonlySet<string>,
): Exposition {
  const unit = contentType === OPEN_METRICS ? SECOND : 1;
  const samples: ExposedSample[] = [];
  const unreadable: number[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const metric = /^\s*([A-Za-z_:][\w:]*)/.exec(line)?.[1];
    if (metric === undefined || !metrics.has(metric)) continue;
    // a line that doesn't end may lack the rest of its number
    const isWhole = index < lines.length - 1 && line.length <= LONGEST_LINE;
    const sample = isWhole ? sampleIn(line, metric, unit) : undefined;
    if (sample) samples.push(sample);
    else unreadable.push(index + 1);
  }
  return { samples, unreadable };
}

/** Much longer ones overrun the stack. */
const LONGEST_LINE = 64 * 1024;

/** What follows the name: labels, a value, a time, and with `#` what only OpenMetrics has. */
const REST = /^\s*(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\}\s*|\s)([^\s#{]+)(?:\s+([-+.\deE]+))?\s*(?:#.*)?$/;
const LABELS = /^(?:\s*[A-Za-z_]\w*\s*=\s*"(?:[^"\\]|\\.)*"\s*(?:,|$))*\s*$/;
const LABEL = /([A-Za-z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"/g;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function sampleIn(line: string, metric: string, unit: number): ExposedSample | undefined {
  const [, labels = '', written = '', time] = REST.exec(line.trimStart().slice(metric.length)) ?? [];
  const value = numberOf(written);
  const at = time === undefined ? null : NUMBER.test(time) ? Math.round(Number(time) * unit) : Number.NaN;
  if (value === undefined || Number.isNaN(at) || !LABELS.test(labels)) return undefined;
  const pairs = [...labels.matchAll(LABEL)].map(([, name = '', text = '']) => [name, unescaped(text)] as const);
  return { metric, labels: new Map(pairs), value, at };
}

function numberOf(written: string): number | undefined {
  if (NUMBER.test(written)) return Number(written);
  const [, sign, name = ''] = /^([-+]?)(nan|inf|infinity)$/i.exec(written) ?? [];
  if (name === '') return undefined;
  if (/^n/i.test(name)) return Number.NaN;
  return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
